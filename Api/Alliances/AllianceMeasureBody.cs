using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Alliances;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Alliances;

/// <summary>One thing that an alliance has done or has set a date for. Which members may be set depends on the kind.</summary>
public sealed record AllianceMeasureBody : IBody<AllianceMeasureBody>
{
    static JsonTypeInfo<AllianceMeasureBody> IBody<AllianceMeasureBody>.Json => ApiJson.Default.AllianceMeasureBody;

    /// <summary>guideTraining, breakfast, checklist, charterSignature or project.</summary>
    [Required]
    public string? Kind { get; init; }

    /// <summary>The day it takes place, was signed, is provided or runs from.</summary>
    [Required]
    public string? On { get; init; }

    /// <summary>Last day of a project; day on which a signature was withdrawn or a checklist is no longer provided.</summary>
    public string? Until { get; init; }

    /// <summary>Required for projects; not used for checklists and signatures.</summary>
    [StringLength(AllianceLimits.MaxTitle)]
    public string? Title { get; init; }

    /// <summary>Id of the company that hosts a breakfast, or that signed.</summary>
    [StringLength(Slug.MaxLength)]
    public string? Company { get; init; }

    /// <summary>People trained (never who), or companies at a breakfast; only once it has taken place.</summary>
    [Range(0, AllianceLimits.MaxFigure)]
    public int? Figure { get; init; }

    /// <summary>Of a checklist: pregnancy, parental-leave, care-emergency, return or newcomer.</summary>
    public string? Topic { get; init; }

    /// <summary>Of a checklist: ISO 639-1.</summary>
    [StringLength(2)]
    public string? Language { get; init; }

    /// <summary>Of a signature: id of the charter; own-charter for the alliance's own where nobody has published it.</summary>
    [StringLength(Slug.MaxLength)]
    public string? Charter { get; init; }

    internal (string, string?)[] Texts() => [("title", Title)];

    internal RecordAllianceMeasure ToRequest(string measure, string operationId) => new(
        new AllianceMeasure
        {
            Id = measure,
            Kind = AllianceNames.MeasureKinds.Parse(Kind!),
            On = Day.Read(On!),
            Until = Until is null ? null : Day.Read(Until),
            Title = Title,
            Company = Company,
            Figure = Figure,
            Topic = Topic,
            Language = Language,
            Charter = Charter,
        },
        operationId);

    void IBody<AllianceMeasureBody>.Check(BodyChecks checks)
    {
        if (checks.Required("kind", Kind))
            checks.OneOf("kind", Kind, AllianceNames.MeasureKinds);
        checks.Required("on", On);
        checks.Date("on", On);
        checks.Date("until", Until);
        checks.Text("title", Title, AllianceLimits.MaxTitle);
        checks.Text("company", Company, Slug.MaxLength);
        checks.Whole("figure", Figure, 0, AllianceLimits.MaxFigure);
        checks.OneOf("topic", Topic, ChecklistTopics.All);
        checks.Language("language", Language);
        checks.Text("charter", Charter, Slug.MaxLength);
    }
}
