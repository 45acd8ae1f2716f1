using Matchmaking.Api.Texts;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>Finds companies by words of their name, district or id, in the order of the directory.</summary>
internal static class CompanySearch
{
    private const int PageLength = 200;

    /// <param name="directory">All companies, read page by page until enough are found.</param>
    /// <param name="words">Each must occur; case, accents and spellings of umlauts do not matter.</param>
    /// <param name="most">At most this many are found.</param>
    public static async Task<IReadOnlyList<CompanySummary>> Find(ICompanyDirectoryGrain directory, string words, int most)
    {
        var wanted = FoldedText.WordsOf(words);
        var found = new List<CompanySummary>();
        string? after = null;
        do
        {
            var page = await directory.Page(after, PageLength);
            found.AddRange(page.Items.Where(company => Mentions(company, wanted)));
            after = page.Next;
        }
        while (after is not null && found.Count < most);

        return [.. found.Take(most)];
    }

    private static bool Mentions(CompanySummary company, string[] wanted)
    {
        var text = FoldedText.Of($"{company.Name} {company.District} {company.Id}");
        return Array.TrueForAll(wanted, word => text.Contains(word, StringComparison.Ordinal));
    }
}
