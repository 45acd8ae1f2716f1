using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization.Metadata;
using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Api.Companies;

/// <summary>What a firm says about itself; no data about employees. The same shape goes in and comes out.</summary>
public sealed record CompanyProfileBody : IBody<CompanyProfileBody>
{
    static JsonTypeInfo<CompanyProfileBody> IBody<CompanyProfileBody>.Json => ApiJson.Default.CompanyProfileBody;

    /// <summary>Name of the firm.</summary>
    [Required, StringLength(CompanyLimits.MaxName, MinimumLength = 1)]
    public string? Name { get; init; }

    /// <summary>People employed, counted by heads.</summary>
    [Required, Range(1, CompanyLimits.MaxHeadcount)]
    public int? Headcount { get; init; }

    /// <summary>Section letter of the classification in <c>sectorScheme</c>, or the id of a sector in plain words, such as craft.</summary>
    public string? Sector { get; init; }

    /// <summary>WZ2008 (when left out) or WZ2025.</summary>
    public string? SectorScheme { get; init; }

    /// <summary>Share of people in shift work.</summary>
    [Required, Range(0.0, 1.0)]
    public double? ShiftShare { get; init; }

    /// <summary>Share of people who could work elsewhere.</summary>
    [Range(0.0, 1.0)]
    public double? MobileShare { get; init; }

    /// <summary>City district.</summary>
    [StringLength(CompanyLimits.MaxDistrict)]
    public string? District { get; init; }

    /// <summary>Five digits.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Languages spoken in the firm, ISO 639-1.</summary>
    public IReadOnlyList<string?>? Languages { get; init; }

    /// <summary>Ids of the topics that matter now.</summary>
    public IReadOnlyList<string?>? Topics { get; init; }

    /// <summary>Whether the firm would host a breakfast; false when left out.</summary>
    public bool? WillingToHost { get; init; }

    /// <summary>Whether this is one of the shipped, fictional examples; false when left out.</summary>
    public bool? Example { get; init; }

    internal static CompanyProfileBody From(CompanyProfile profile) => new()
    {
        Name = profile.Name,
        Headcount = profile.Headcount,
        Sector = profile.Sector,
        SectorScheme = profile.SectorScheme,
        ShiftShare = profile.ShiftShare,
        MobileShare = profile.MobileShare,
        District = profile.District,
        PostalCode = profile.PostalCode,
        Languages = profile.Languages,
        Topics = profile.Topics,
        WillingToHost = profile.WillingToHost,
        Example = profile.Example,
    };

    /// <summary>The checked body as the grain takes it.</summary>
    internal CompanyProfile ToProfile() => new()
    {
        Name = Name!,
        Headcount = Headcount!.Value,
        Sector = Sector,
        SectorScheme = SectorSchemes.SchemeOf(Sector, SectorScheme),
        ShiftShare = ShiftShare!.Value,
        MobileShare = MobileShare,
        District = District,
        PostalCode = PostalCode,
        Languages = [.. (Languages ?? []).OfType<string>()],
        Topics = [.. (Topics ?? []).OfType<string>()],
        WillingToHost = WillingToHost ?? false,
        Example = Example ?? false,
    };

    void IBody<CompanyProfileBody>.Check(BodyChecks checks) => Check(checks);

    internal void Check(BodyChecks checks)
    {
        if (checks.Required("name", Name))
            checks.Text("name", Name, CompanyLimits.MaxName);
        if (checks.Required("headcount", Headcount))
            checks.Whole("headcount", Headcount, 1, CompanyLimits.MaxHeadcount);
        checks.Sector(Sector, SectorScheme);
        if (checks.Required("shiftShare", ShiftShare))
            checks.Share("shiftShare", ShiftShare);
        checks.Share("mobileShare", MobileShare);
        checks.Text("district", District, CompanyLimits.MaxDistrict);
        if (PostalCode is not null && !CompanyLimits.IsPostalCode(PostalCode))
            checks.Errors.Add("postalCode", FieldMistake.NotAPostalCode);
        CheckLanguages(checks);
        checks.Topics("topics", Topics);
    }

    private void CheckLanguages(BodyChecks checks)
    {
        if (Languages is null || !checks.AtMost("languages", Languages.Count, CompanyLimits.MaxLanguages))
            return;
        for (var index = 0; index < Languages.Count; index++)
        {
            if (Languages[index] is not { } language || !LanguageCodes.Contains(language))
                checks.Errors.Add($"languages[{index}]", FieldMistake.NotALanguage);
        }
    }
}
