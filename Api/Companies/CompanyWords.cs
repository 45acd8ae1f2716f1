using System.Collections.Frozen;
using Matchmaking.Api.Problems;
using Matchmaking.Api.Shell;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>Which words can be the id of a company: slugs that no page beside the companies' pages is called by.</summary>
internal static class CompanyWords
{
    private static readonly FrozenSet<string> Pages = PagePaths.All
        .Where(page => page != PagePaths.Company)
        .SelectMany(page => new[] { page.De, page.En })
        .SelectMany(path => PagePaths.Company.IdsIn(path) ?? [])
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is wrong with an id from outside; null when it can be used.</summary>
    public static FieldMistake? Read(string? text, out CompanyId id) =>
        !CompanyId.TryParse(text, out id) ? FieldMistake.NotASlug
        : Pages.Contains(id.Value) ? FieldMistake.NameOfAPage
        : null;
}
