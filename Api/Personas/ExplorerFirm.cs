using Matchmaking.Api.Recommendations;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Personas;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Catalogue;
using Orleans;

namespace Matchmaking.Api.Personas;

/// <summary>The firm that a situation is played through for: a typical one or a real one.</summary>
public sealed record ExplorerFirm
{
    /// <summary>Of a real company; null for a typical one.</summary>
    public string? Name { get; private init; }

    public required int Headcount { get; init; }

    /// <summary>0 to 1.</summary>
    public required double ShiftShare { get; init; }

    /// <summary>Ids of practices that run before anything is switched.</summary>
    public required IReadOnlyList<string> Running { get; init; }

    /// <summary>How many known firms a typical one rests on; 0 when they are too few.</summary>
    public int Firms { get; private init; }

    /// <summary>Whether a company was asked for that is so small that the situation would point at somebody.</summary>
    public bool IsTooSmall { get; private init; }

    /// <summary>The firm of an address, or null when it names a company that nobody has described.</summary>
    public static async Task<ExplorerFirm?> Load(ExplorerAddress address, IGrainFactory grains)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Company is null)
            return await Typical(address, grains);
        if (!CompanyId.TryParse(address.Company, out var id) || (await grains.GetCompany(id).Get()).Value is not { } company)
            return null;
        return company.Profile.Headcount < CompanyPersonas.FewestHeads
            ? await Typical(address with { Size = SizeClass.Micro, Sector = null, Shift = null }, grains) with { IsTooSmall = true }
            : Of(company);
    }

    private static ExplorerFirm Of(CompanyView company) => new()
    {
        Name = company.Profile.Name,
        Headcount = company.Profile.Headcount,
        ShiftShare = company.Profile.ShiftShare,
        Running = [.. company.Measures
            .Where(measure => measure.Current.State.Runs())
            .Select(measure => measure.Practice)],
    };

    private static async Task<ExplorerFirm> Typical(ExplorerAddress address, IGrainFactory grains)
    {
        var firm = await grains.GetRecommender().TypicalFirm(new(LargestOf(address.Size), address.Sector, address.Shift?.Share()));
        return new ExplorerFirm { Headcount = firm.Headcount, ShiftShare = firm.ShiftShare, Running = firm.Running, Firms = firm.Firms };
    }

    /// <summary>Any head count of the class will do.</summary>
    private static int LargestOf(SizeClass size) => size switch
    {
        SizeClass.Micro => 9,
        SizeClass.Small => 49,
        SizeClass.Medium => 249,
        _ => 250,
    };
}
