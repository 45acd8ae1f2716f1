using Matchmaking.Api.Http;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Practices;

namespace Matchmaking.Api.Practices;

/// <summary>A line of the catalogue.</summary>
public sealed record PracticeSummaryAnswer
{
    /// <summary>Its id.</summary>
    public required string Practice { get; init; }

    /// <summary>The term of the field.</summary>
    public required string Title { get; init; }

    /// <summary>The same as an invitation.</summary>
    public required string Action { get; init; }

    /// <summary>What it is, for whom, and why.</summary>
    public required string Summary { get; init; }

    /// <summary>Id of the action field.</summary>
    public required string Field { get; init; }

    /// <summary>Ids of the topics it helps with; ALLE means everyone.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>low, medium or high.</summary>
    public required string Effort { get; init; }

    /// <summary>low, medium or high.</summary>
    public required string Cost { get; init; }

    internal static PracticeSummaryAnswer From(Practice practice, Language language) => new()
    {
        Practice = practice.Id,
        Title = practice.Name.In(language),
        Action = practice.Action.In(language),
        Summary = practice.Summary.In(language),
        Field = practice.Field,
        Topics = practice.Topics,
        Effort = PracticeNames.Levels[practice.Effort],
        Cost = PracticeNames.Levels[practice.Cost],
    };
}

/// <summary>An entry of the catalogue.</summary>
public sealed record PracticeAnswer
{
    /// <summary>Its id.</summary>
    public required string Practice { get; init; }

    /// <summary>The term of the field.</summary>
    public required string Title { get; init; }

    /// <summary>The same as an invitation.</summary>
    public required string Action { get; init; }

    /// <summary>What it is, for whom, and why.</summary>
    public required string Summary { get; init; }

    /// <summary>What a firm can do about it this week.</summary>
    public required string FirstStep { get; init; }

    /// <summary>Id of the action field.</summary>
    public required string Field { get; init; }

    /// <summary>Name of the action field.</summary>
    public required string FieldName { get; init; }

    /// <summary>Ids of the topics it helps with; ALLE means everyone.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>What it meets, the strongest first.</summary>
    public required IReadOnlyList<MetNeedAnswer> Needs { get; init; }

    /// <summary>low, medium or high.</summary>
    public required string Effort { get; init; }

    /// <summary>low, medium or high.</summary>
    public required string Cost { get; init; }

    /// <summary>0 unsuitable for shift work, 1 adaptable, 2 well suited.</summary>
    public required int ShiftFit { get; init; }

    /// <summary>0 made for work on site, 1 independent of the place, 2 needs work that can be done elsewhere.</summary>
    public required int MobileFit { get; init; }

    /// <summary>0 to 2 by size class.</summary>
    public required SizeFitAnswer SizeFit { get; init; }

    /// <summary>ordinary, guide, breakfast, checklist, charter or award.</summary>
    public required string Kind { get; init; }

    /// <summary>employer, alliance or both.</summary>
    public required string Provider { get; init; }

    /// <summary>Where it exists, when it is not offered everywhere.</summary>
    public required string? Region { get; init; }

    /// <summary>Rules that bear on it. General information, no legal advice.</summary>
    public required IReadOnlyList<LegalRuleAnswer> LegalRules { get; init; }

    /// <summary>Where it is in use; empty means the project's own proposal.</summary>
    public required IReadOnlyList<SourceAnswer> Sources { get; init; }

    /// <summary>How often and why companies say at present that it does not fit; null while fewer than five do, or when unavailable.</summary>
    public required DismissalReportAnswer? Dismissals { get; init; }

    /// <summary>Members that cannot be told now and are null for that reason only (dismissals); otherwise empty.</summary>
    public required IReadOnlyList<string> Unavailable { get; init; }

    internal static PracticeAnswer From(Practice practice, Aside<DismissalReport?> dismissals, PracticeCatalogue catalogue, Language language) => new()
    {
        Practice = practice.Id,
        Title = practice.Name.In(language),
        Action = practice.Action.In(language),
        Summary = practice.Summary.In(language),
        FirstStep = practice.FirstStep.In(language),
        Field = practice.Field,
        FieldName = catalogue.Fields[practice.Field].Name.In(language),
        Topics = practice.Topics,
        Needs = [.. practice.Needs.OrderByDescending(need => need.Value).Select(need => new MetNeedAnswer(need.Key, catalogue.Needs[need.Key].Name.In(language), need.Value))],
        Effort = PracticeNames.Levels[practice.Effort],
        Cost = PracticeNames.Levels[practice.Cost],
        ShiftFit = practice.ShiftFit,
        MobileFit = practice.MobileFit,
        SizeFit = new SizeFitAnswer(practice.SizeFit.Micro, practice.SizeFit.Small, practice.SizeFit.Medium, practice.SizeFit.Large),
        Kind = PracticeNames.Kinds[practice.Kind],
        Provider = PracticeNames.Providers[practice.Provider],
        Region = practice.Region,
        LegalRules = [.. practice.LegalRules.Select(id => LegalRuleAnswer.From(catalogue.LegalRules[id], language))],
        Sources = [.. practice.Sources.Select(id => SourceAnswer.From(catalogue.Sources[id], language))],
        Dismissals = dismissals.Value is { } report ? DismissalReportAnswer.From(report) : null,
        Unavailable = dismissals.IsHere ? [] : ["dismissals"],
    };
}

/// <param name="Need">Id of the need.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Strength">1 helps a little, 2 helps, 3 is made for it.</param>
public sealed record MetNeedAnswer(string Need, string Name, int Strength);

/// <param name="Micro">Up to 9 people.</param>
/// <param name="Small">10 to 49 people.</param>
/// <param name="Medium">50 to 249 people.</param>
/// <param name="Large">250 people and more.</param>
public sealed record SizeFitAnswer(int Micro, int Small, int Medium, int Large);

/// <param name="Source">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Url">Its address, where it has one.</param>
public sealed record SourceAnswer(string Source, string Title, string? Url)
{
    internal static SourceAnswer From(Source source, Language language) => new(source.Id, source.Title.In(language), source.Url);
}

/// <summary>A dated legal rule. General information, no legal advice.</summary>
public sealed record LegalRuleAnswer
{
    /// <summary>Its id.</summary>
    public required string Rule { get; init; }

    /// <summary>claim, request or voluntary.</summary>
    public required string Kind { get; init; }

    /// <summary>Citation.</summary>
    public required string Law { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Notice, form, who pays.</summary>
    public required string? Note { get; init; }

    /// <summary>Holds for employers with more people than this.</summary>
    public required int? MoreThan { get; init; }

    /// <summary>Holds for employers with at most this many people.</summary>
    public required int? AtMost { get; init; }

    /// <summary>First day it holds.</summary>
    public required DateOnly? ValidFrom { get; init; }

    /// <summary>Last day it holds.</summary>
    public required DateOnly? ValidTo { get; init; }

    /// <summary>Whether the dates are days on the calendar (day) or dates of birth of the child (birthOfChild).</summary>
    public required string DatesMean { get; init; }

    internal static LegalRuleAnswer From(LegalRule rule, Language language) => new()
    {
        Rule = rule.Id,
        Kind = PracticeNames.RuleKinds[rule.Kind],
        Law = rule.Law,
        Name = rule.Name.In(language),
        Text = rule.Text.In(language),
        Note = rule.Note?.In(language),
        MoreThan = rule.MinEmployeesExclusive,
        AtMost = rule.MaxEmployeesInclusive,
        ValidFrom = rule.ValidFrom,
        ValidTo = rule.ValidTo,
        DatesMean = PracticeNames.DateMeanings[rule.DatesMean],
    };
}
