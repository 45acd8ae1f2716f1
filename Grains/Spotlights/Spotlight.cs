using System.Text.Json.Serialization;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Spotlights;
using Matchmaking.Grains.Partners;

namespace Matchmaking.Grains.Spotlights;

/// <summary>Decides what is presented to all alliances in a month. Pure: no clock, no storage, no chance.</summary>
public static class Spotlight
{
    private const int MonthsAhead = 12;

    /// <summary>For how long an alliance that was presented is not suggested again.</summary>
    public const int MonthsOfPause = 12;

    /// <param name="spotlight">What was picked so far.</param>
    /// <param name="request">What is to be picked.</param>
    /// <param name="month">The month it is for.</param>
    /// <param name="today">Today.</param>
    /// <param name="alliance">The alliance that is named, or null when there is none.</param>
    public static Outcome<SpotlightState, SpotlightRefusal> Decide(
        SpotlightState spotlight, PickSpotlight request, SpotlightMonth month, DateOnly today, AllianceView? alliance)
    {
        var digest = Fingerprint.Of("pick", request with { OperationId = "" }, SpotlightRequestJson.Default.PickSpotlight);
        return Operations.Once(spotlight, request.OperationId, digest, SpotlightRefusal.OperationIdReused, SpotlightRefusal.InvalidOperationId, Pick);

        Outcome<SpotlightState, SpotlightRefusal> Pick()
        {
            if (month.First < SpotlightMonth.Of(today).First || month.First > today.AddMonths(MonthsAhead))
                return SpotlightRefusal.MonthOutOfReach;
            if (OfferOf(alliance, request.Offer) is null)
                return SpotlightRefusal.NotPublished;
            return spotlight.Alliance == request.Alliance && spotlight.Offer == request.Offer
                ? spotlight
                : spotlight with { Alliance = request.Alliance, Offer = request.Offer };
        }
    }

    /// <summary>What the alliance tells of the offer now, or null when it does not run or is not published.</summary>
    internal static OfferView? OfferOf(AllianceView? alliance, string? offer) =>
        alliance?.Offers.FirstOrDefault(each => each.Offer == offer && each.Published && AllianceOutlines.Runs(each));
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(PickSpotlight))]
internal sealed partial class SpotlightRequestJson : JsonSerializerContext;
