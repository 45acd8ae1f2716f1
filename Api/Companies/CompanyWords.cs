using Matchmaking.Api.Problems;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>Which words can be the id of a company: slugs that no page beside the companies' pages is called by.</summary>
internal static class CompanyWords
{
    /// <summary>What is wrong with an id from outside; null when it can be used.</summary>
    public static FieldMistake? Read(string? text, out CompanyId id) =>
        !CompanyId.TryParse(text, out id) ? FieldMistake.NotASlug
        : IsPage(id.Value) ? FieldMistake.NameOfAPage
        : null;

    private static bool IsPage(string word) =>
        PagePaths.All.Any(page => page != PagePaths.Company
            && (page.De == PagePaths.Company.In(Language.De, word) || page.En == PagePaths.Company.In(Language.En, word)));
}
