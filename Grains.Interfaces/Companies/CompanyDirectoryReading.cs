using System.Runtime.CompilerServices;

namespace Matchmaking.Grains.Interfaces.Companies;

/// <summary>Reads the directory to its end.</summary>
public static class CompanyDirectoryReading
{
    private const int PageSize = 100;

    /// <summary>
    /// All companies in the order of their ids, each as it is when its page is read. Between two pages the directory
    /// holds nothing for the reader, who may take as long as the network does.
    /// </summary>
    public static async IAsyncEnumerable<CompanyView> All(
        this ICompanyDirectoryGrain directory, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(directory);
        string? after = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await directory.Views(after, PageSize);
            foreach (var company in page.Items)
                yield return company;
            after = page.Next;
        }
        while (after is not null);
    }
}
