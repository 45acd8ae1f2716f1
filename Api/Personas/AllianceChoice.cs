using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Alliances;
using Orleans;

namespace Matchmaking.Api.Personas;

/// <summary>Which alliance the second question is put to, and which others it could be.</summary>
/// <param name="Chosen">With what runs there; null for none in particular.</param>
/// <param name="All">Id and name of every alliance, by name.</param>
public sealed record AllianceChoice(LocalAlliance? Chosen, IReadOnlyList<(string Id, string Name)> All)
{
    private const int PageSize = 200;

    /// <param name="asked">Id of an alliance; empty for none in particular, null for the one that this site is about.</param>
    public static async Task<AllianceChoice> Load(string? asked, PracticeCatalogue catalogue, IGrainFactory grains)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var own = catalogue.Alliances.Count > 0 ? catalogue.Alliances[0].Id : null;
        var listing = Listed(grains);
        var chosen = await LocalAlliance.Load(asked ?? own, catalogue, grains);
        var listed = await listing;
        // The list follows a moment later than a new alliance itself.
        if (chosen is not null && listed.All(item => item.Id != chosen.Alliance))
            listed.Add((chosen.Alliance, chosen.Name));
        return new AllianceChoice(chosen, [.. listed.OrderBy(item => item.Name, StringComparer.CurrentCulture)]);
    }

    private static async Task<List<(string Id, string Name)>> Listed(IGrainFactory grains)
    {
        var listed = new List<(string Id, string Name)>();
        string? after = null;
        do
        {
            var page = await grains.GetAllianceDirectory().Page(after, PageSize);
            listed.AddRange(page.Items.Select(item => (item.Id, item.Name)));
            after = page.Next;
        }
        while (after is not null);
        return listed;
    }
}
