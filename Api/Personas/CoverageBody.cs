using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces.Personas;

namespace Matchmaking.Api.Personas;

/// <summary>A set of practices whose effect on a persona is asked for.</summary>
public sealed record CoverageBody : IBody<CoverageBody>
{
    private const int MostMeasures = 200;

    static JsonTypeInfo<CoverageBody> IBody<CoverageBody>.Json => ApiJson.Default.CoverageBody;

    /// <summary>Ids of practices that run; duplicates count once.</summary>
    [Required, MaxLength(MostMeasures)]
    public IReadOnlyList<string?>? Measures { get; init; }

    /// <summary>People employed, where the firm is known.</summary>
    [Range(1, BodyChecks.LargestHeadcount)]
    public int? Headcount { get; init; }

    /// <summary>Share of people in shift work, where the firm is known.</summary>
    [Range(0.0, 1.0)]
    public double? ShiftShare { get; init; }

    /// <summary>Id of one of the persona's event cards, which shifts what matters.</summary>
    public string? EventCard { get; init; }

    /// <summary>Id of an alliance whose running offers are told beside what helps; none when left out.</summary>
    public string? Alliance { get; init; }

    internal CoverPersona ToRequest(string persona) => new()
    {
        Persona = persona,
        Measures = [.. Measures!.OfType<string>()],
        Headcount = Headcount,
        ShiftShare = ShiftShare,
        EventCard = EventCard,
    };

    void IBody<CoverageBody>.Check(BodyChecks checks)
    {
        checks.Whole("headcount", Headcount, 1, BodyChecks.LargestHeadcount);
        checks.Share("shiftShare", ShiftShare);
        if (!checks.Required("measures", Measures) || !checks.AtMost("measures", Measures!.Count, MostMeasures))
            return;
        for (var index = 0; index < Measures.Count; index++)
            checks.Practice($"measures[{index}]", Measures[index]);
    }
}
