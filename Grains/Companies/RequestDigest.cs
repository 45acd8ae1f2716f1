using System.Text.Json.Serialization;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Fingerprints of requests, the operation id left out: of what was asked, never of what was stored then.</summary>
internal static class RequestDigest
{
    public static string Of(DescribeCompany request) =>
        Fingerprint.Of("describe", request with { OperationId = "", ExpectedVersion = null }, RequestJson.Default.DescribeCompany);

    public static string Of(RecordMeasure request) =>
        Fingerprint.Of("record-measure", request with { OperationId = "", ExpectedVersion = null }, RequestJson.Default.RecordMeasure);

    public static string Of(DismissPractice request) =>
        Fingerprint.Of("dismiss", request with { OperationId = "", ExpectedVersion = null }, RequestJson.Default.DismissPractice);

    public static string Of(UndoDismissal request) =>
        Fingerprint.Of("undo-dismissal", request with { OperationId = "", ExpectedVersion = null }, RequestJson.Default.UndoDismissal);

    public static string Of(SetConsent request) =>
        Fingerprint.Of("set-consent", request with { OperationId = "", ExpectedVersion = null }, RequestJson.Default.SetConsent);

    public static string Of(RemoveCompany request) =>
        Fingerprint.Of("remove", request with { OperationId = "", ExpectedVersion = null }, RequestJson.Default.RemoveCompany);

    public static string Of(RestoreCompany request) =>
        Fingerprint.Of("restore", request with { OperationId = "" }, RequestJson.Default.RestoreCompany);

    public static string Of(ImportCompany request) =>
        Fingerprint.Of("import", request with { OperationId = "", DryRun = false, ExpectedVersion = null }, RequestJson.Default.ImportCompany);
}

// Not-a-number is refused by the rules, not by the fingerprint.
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(DescribeCompany))]
[JsonSerializable(typeof(RecordMeasure))]
[JsonSerializable(typeof(DismissPractice))]
[JsonSerializable(typeof(UndoDismissal))]
[JsonSerializable(typeof(SetConsent))]
[JsonSerializable(typeof(ImportCompany))]
[JsonSerializable(typeof(RemoveCompany))]
[JsonSerializable(typeof(RestoreCompany))]
internal sealed partial class RequestJson : JsonSerializerContext;
