using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Api.Alliances;

/// <summary>What an alliance says about itself; no people. The same shape goes in and comes out.</summary>
public sealed record AllianceProfileBody : IBody<AllianceProfileBody>
{
    static JsonTypeInfo<AllianceProfileBody> IBody<AllianceProfileBody>.Json => ApiJson.Default.AllianceProfileBody;

    /// <summary>Its name.</summary>
    [Required, StringLength(AllianceLimits.MaxName, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>City or district it works in.</summary>
    [StringLength(AllianceLimits.MaxPlace)]
    public string? City { get; init; }

    /// <summary>city, mixed or rural.</summary>
    public string? Region { get; init; }

    /// <summary>Beginnings of postal codes of where it works, 1 to 5 digits each. Without these and districts it works everywhere.</summary>
    [MaxLength(AllianceLimits.MaxPlaces)]
    public IReadOnlyList<string?>? PostalCodes { get; init; }

    /// <summary>Districts of where it works.</summary>
    [MaxLength(AllianceLimits.MaxPlaces)]
    public IReadOnlyList<string?>? Districts { get; init; }

    /// <summary>Address of its pages, http or https.</summary>
    [StringLength(AllianceLimits.MaxWebsite)]
    public string? Website { get; init; }

    /// <summary>Year in which it was founded.</summary>
    [Range(AllianceLimits.FirstYear, AllianceLimits.LastYear)]
    public int? Founded { get; init; }

    /// <summary>Whom it looks for.</summary>
    public AllianceNeedsBody? Needs { get; init; }

    /// <summary>Whether this is an invented example; false when left out.</summary>
    public bool? Example { get; init; }

    internal static AllianceProfileBody From(AllianceProfile profile) => new()
    {
        Name = profile.Name,
        City = profile.City,
        Region = profile.Region is { } region ? AllianceNames.Regions[region] : null,
        PostalCodes = profile.PostalCodes,
        Districts = profile.Districts,
        Website = profile.Website,
        Founded = profile.Founded,
        Needs = AllianceNeedsBody.From(profile.Needs),
        Example = profile.Example,
    };

    /// <summary>The checked body as the grain takes it.</summary>
    internal AllianceProfile ToProfile() => new()
    {
        Name = Name!,
        City = City,
        Region = Region is null ? null : AllianceNames.Regions.Parse(Region),
        PostalCodes = [.. (PostalCodes ?? []).OfType<string>()],
        Districts = [.. (Districts ?? []).OfType<string>()],
        Website = Website,
        Founded = Founded,
        Needs = Needs?.ToNeeds() ?? new AllianceNeeds(),
        Example = Example ?? false,
    };

    void IBody<AllianceProfileBody>.Check(BodyChecks checks)
    {
        if (checks.Required("name", Name))
            checks.Text("name", Name, AllianceLimits.MaxName);
        checks.Text("city", City, AllianceLimits.MaxPlace);
        checks.OneOf("region", Region, AllianceNames.Regions);
        checks.Each("postalCodes", PostalCodes, AllianceLimits.MaxPlaces, (field, code) =>
        {
            if (!AllianceLimits.IsPostalBeginning(code))
                checks.Errors.Add(field, FieldMistake.NotPostalDigits);
        });
        CheckPlaces(checks, "districts", Districts);
        checks.Text("website", Website, AllianceLimits.MaxWebsite);
        if (Website is { Length: <= AllianceLimits.MaxWebsite } && !AllianceLimits.IsWebAddress(Website))
            checks.Errors.Add("website", FieldMistake.NotAWebAddress);
        checks.Whole("founded", Founded, AllianceLimits.FirstYear, AllianceLimits.LastYear);
        Needs?.Check(checks);
    }

    internal static void CheckPlaces(BodyChecks checks, string field, IReadOnlyList<string?>? places) =>
        checks.Each(field, places, AllianceLimits.MaxPlaces, (each, place) => checks.Text(each, place, AllianceLimits.MaxPlace));
}

/// <summary>Whom an alliance looks for.</summary>
public sealed record AllianceNeedsBody
{
    private const int MostChoices = 100;

    /// <summary>Ids of topics to cover.</summary>
    public IReadOnlyList<string?>? Topics { get; init; }

    /// <summary>Ids of sectors in plain words, such as health-care.</summary>
    [MaxLength(MostChoices)]
    public IReadOnlyList<string?>? Sectors { get; init; }

    /// <summary>micro, small, medium or large.</summary>
    [MaxLength(MostChoices)]
    public IReadOnlyList<string?>? Sizes { get; init; }

    /// <summary>Names of districts.</summary>
    public IReadOnlyList<string?>? Districts { get; init; }

    internal static AllianceNeedsBody From(AllianceNeeds needs) => new()
    {
        Topics = needs.Topics,
        Sectors = needs.Sectors,
        Sizes = [.. needs.Sizes.Select(size => AllianceNames.Sizes[size])],
        Districts = needs.Districts,
    };

    internal AllianceNeeds ToNeeds() => new()
    {
        Topics = [.. (Topics ?? []).OfType<string>()],
        Sectors = [.. (Sectors ?? []).OfType<string>()],
        Sizes = [.. (Sizes ?? []).OfType<string>().Select(AllianceNames.Sizes.Parse)],
        Districts = [.. (Districts ?? []).OfType<string>()],
    };

    internal void Check(BodyChecks checks)
    {
        checks.Topics("needs.topics", Topics);
        checks.Each("needs.sectors", Sectors, MostChoices, (field, sector) =>
        {
            if (!checks.Catalogue.Sectors.Contains(sector))
                checks.Errors.Add(field, FieldMistake.UnknownPlainSector, string.Join(", ", checks.Catalogue.Sectors.Select(known => known.Id)));
        });
        checks.Each("needs.sizes", Sizes, MostChoices, (field, size) => checks.OneOf(field, size, AllianceNames.Sizes));
        AllianceProfileBody.CheckPlaces(checks, "needs.districts", Districts);
    }
}
