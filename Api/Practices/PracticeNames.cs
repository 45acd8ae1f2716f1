using Matchmaking.Api.Http;
using Matchmaking.Catalogue;

namespace Matchmaking.Api.Practices;

/// <summary>The values of the catalogue's enums as answers write them.</summary>
internal static class PracticeNames
{
    public static WireNames<Level> Levels { get; } = new(
        (Level.Low, "low"),
        (Level.Medium, "medium"),
        (Level.High, "high"));

    public static WireNames<MeasureKind> Kinds { get; } = new(
        (MeasureKind.Ordinary, "ordinary"),
        (MeasureKind.Guide, "guide"),
        (MeasureKind.Breakfast, "breakfast"),
        (MeasureKind.Checklist, "checklist"),
        (MeasureKind.Charter, "charter"),
        (MeasureKind.Award, "award"));

    public static WireNames<Provider> Providers { get; } = new(
        (Provider.Employer, "employer"),
        (Provider.Alliance, "alliance"),
        (Provider.Both, "both"));

    public static WireNames<LegalRuleKind> RuleKinds { get; } = new(
        (LegalRuleKind.Claim, "claim"),
        (LegalRuleKind.Request, "request"),
        (LegalRuleKind.Voluntary, "voluntary"));

    public static WireNames<DatesMean> DateMeanings { get; } = new(
        (DatesMean.Day, "day"),
        (DatesMean.BirthOfChild, "birthOfChild"));
}
