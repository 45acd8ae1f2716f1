using System.Text.Json.Serialization;
using Matchmaking.Grains.Interfaces.Alliances;

namespace Matchmaking.Grains.Alliances;

/// <summary>Fingerprints of requests; the operation id and the version they rest on are left out.</summary>
internal static class AllianceRequestDigest
{
    public static string Of(DescribeAlliance request) =>
        Fingerprint.Of("describe", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.DescribeAlliance);

    public static string Of(FillSeat request) =>
        Fingerprint.Of("fill-seat", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.FillSeat);

    public static string Of(VacateSeat request) =>
        Fingerprint.Of("vacate-seat", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.VacateSeat);

    public static string Of(RenameTerm request) =>
        Fingerprint.Of("rename-term", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.RenameTerm);

    public static string Of(RewordReason request) =>
        Fingerprint.Of("reword-reason", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.RewordReason);

    public static string Of(RecordOffer request) =>
        Fingerprint.Of("record-offer", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.RecordOffer);

    public static string Of(RecordAllianceMeasure request) =>
        Fingerprint.Of("record-measure", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.RecordAllianceMeasure);

    public static string Of(RemoveAllianceMeasure request) =>
        Fingerprint.Of("remove-measure", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.RemoveAllianceMeasure);

    public static string Of(AdmitMember request) =>
        Fingerprint.Of("admit-member", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.AdmitMember);

    public static string Of(EndMembership request) =>
        Fingerprint.Of("end-membership", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.EndMembership);

    public static string Of(RecordApproach request) =>
        Fingerprint.Of("record-approach", request with { OperationId = "", ExpectedVersion = null }, AllianceRequestJson.Default.RecordApproach);
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DescribeAlliance))]
[JsonSerializable(typeof(FillSeat))]
[JsonSerializable(typeof(VacateSeat))]
[JsonSerializable(typeof(RenameTerm))]
[JsonSerializable(typeof(RewordReason))]
[JsonSerializable(typeof(RecordOffer))]
[JsonSerializable(typeof(RecordAllianceMeasure))]
[JsonSerializable(typeof(RemoveAllianceMeasure))]
[JsonSerializable(typeof(AdmitMember))]
[JsonSerializable(typeof(EndMembership))]
[JsonSerializable(typeof(RecordApproach))]
internal sealed partial class AllianceRequestJson : JsonSerializerContext;
