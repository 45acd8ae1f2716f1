using System.Text.Json;
using System.Text.Json.Serialization;

namespace Matchmaking.Catalogue.Reading;

/// <summary>How entries are written: camelCase, words for enums, nothing unknown, nothing twice.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters =
    [
        typeof(CamelCaseEnum<Level>),
        typeof(CamelCaseEnum<MeasureKind>),
        typeof(CamelCaseEnum<Provider>),
        typeof(CamelCaseEnum<LegalRuleKind>),
        typeof(CamelCaseEnum<DatesMean>),
        typeof(CamelCaseEnum<OrganisationRole>),
        typeof(CamelCaseEnum<AllianceRegion>),
    ])]
[JsonSerializable(typeof(ActionField))]
[JsonSerializable(typeof(Topic))]
[JsonSerializable(typeof(Need))]
[JsonSerializable(typeof(Sector))]
[JsonSerializable(typeof(Source))]
[JsonSerializable(typeof(LegalRule))]
[JsonSerializable(typeof(Practice))]
[JsonSerializable(typeof(EverydayPractice))]
[JsonSerializable(typeof(Persona))]
[JsonSerializable(typeof(AllianceFacts))]
internal sealed partial class CatalogueJson : JsonSerializerContext;

internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
