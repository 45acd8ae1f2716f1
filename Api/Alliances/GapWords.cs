using System.Globalization;
using Matchmaking.Api.Practices;
using Matchmaking.Api.Shell;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Microsoft.Extensions.Localization;

namespace Matchmaking.Api.Alliances;

/// <summary>How the map of an alliance names its sectors, sizes and figures, and where a field of it leads.</summary>
public sealed class GapWords(IStringLocalizer<GapMap> text, PracticeWords words, PracticeCatalogue catalogue, Site site)
{
    public string Sector(string id) => site.Text(catalogue.Sectors[id].Name);

    public string Size(CompanySize size) => words.SizeClass((SizeClass)size);

    /// <summary>Behind a small figure somebody could be recognised.</summary>
    public string Figure(int? count) => count is { } figure ? figure.ToString(CultureInfo.CurrentCulture) : text["Few"];

    /// <summary>What is known of a sum: never the figure itself.</summary>
    public string AtLeast(int? count) => count is { } figure ? text["AtLeast", figure] : text["NotTold"];

    /// <summary>Whom to approach of a sector, of a size, or of both.</summary>
    public string Whom(string alliance, string? sector, CompanySize? size)
    {
        string[] chosen =
        [
            .. sector is null ? [] : new[] { $"sector={sector}" },
            .. size is null ? [] : new[] { $"size={size.Value.ToString().ToLowerInvariant()}" },
        ];
        return $"{site.To(PagePaths.AlliancePartners, alliance)}?{string.Join('&', chosen)}#partner";
    }
}
