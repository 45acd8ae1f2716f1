using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Personas;

namespace Matchmaking.Grains.Interfaces.Recommendations;

/// <summary>Answers for firms without an account. A stateless worker: nothing about the firm is kept.</summary>
[Alias("matchmaking.recommender")]
public interface IRecommenderGrain : IGrainWithIntegerKey
{
    /// <summary>Practices for a firm as it described itself in the request, whose ids are known to be in the catalogue.</summary>
    [Alias("recommend")]
    Task<RecommendationList> Recommend(RecommendForFirm request);

    /// <summary>How far a set of practices covers what a persona needs.</summary>
    [Alias("coverage")]
    Task<Outcome<PersonaCoverage, PersonaRefusal>> Coverage(CoverPersona request);

    /// <summary>What is usual for firms of a size and a sector.</summary>
    [Alias("typical-firm")]
    Task<TypicalFirmView> TypicalFirm(DescribeTypicalFirm request);

    /// <summary>The model that answers at present.</summary>
    [Alias("model")]
    Task<ModelView> Model();
}

/// <summary>A firm as it describes itself, with what it wants to know.</summary>
[GenerateSerializer, Immutable, Alias("matchmaking.recommend-for-firm")]
public sealed record RecommendForFirm
{
    /// <summary>1 to 1,000,000.</summary>
    [Id(0)]
    public required int Headcount { get; init; }

    /// <summary>0 to 1.</summary>
    [Id(1)]
    public required double ShiftShare { get; init; }

    /// <summary>0 to 1, or null when not asked.</summary>
    [Id(2)]
    public double? MobileShare { get; init; }

    [Id(3)]
    public string? Sector { get; init; }

    [Id(4)]
    public string? SectorScheme { get; init; }

    [Id(5)]
    public IReadOnlyList<string> Topics { get; init; } = [];

    [Id(6)]
    public string? Persona { get; init; }

    /// <summary>What the firm does already.</summary>
    [Id(7)]
    public IReadOnlyList<FirmMeasure> Measures { get; init; } = [];

    /// <summary>City or region as the firm writes it, or null.</summary>
    [Id(8)]
    public string? Region { get; init; }

    /// <summary>1 to 200.</summary>
    [Id(9)]
    public required int Limit { get; init; }

    /// <summary>What the firm said does not fit; hidden, and others that share the reason are lowered.</summary>
    [Id(10)]
    public IReadOnlyList<FirmDismissal> Dismissals { get; init; } = [];

    /// <summary>Whether each score comes with its parts.</summary>
    [Id(11)]
    public bool Explain { get; init; }
}

[GenerateSerializer, Immutable, Alias("matchmaking.firm-measure")]
public sealed record FirmMeasure([property: Id(0)] string Practice, [property: Id(1)] MeasureState State);

[GenerateSerializer, Immutable, Alias("matchmaking.firm-dismissal")]
public sealed record FirmDismissal([property: Id(0)] string Practice, [property: Id(1)] DismissalReason Reason);

/// <param name="Persona">Persona to recommend for, or null for the firm's own topics.</param>
/// <param name="Limit">1 to 200.</param>
/// <param name="Explain">Whether each score comes with its parts.</param>
[GenerateSerializer, Immutable, Alias("matchmaking.recommend-for-company")]
public sealed record RecommendForCompany([property: Id(0)] string? Persona, [property: Id(1)] int Limit, [property: Id(2)] bool Explain = false);
