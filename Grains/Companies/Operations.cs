using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Grains.Interfaces;
using Matchmaking.Grains.Interfaces.Companies;

namespace Matchmaking.Grains.Companies;

/// <summary>Same request twice, same effect.</summary>
public static class Operations
{
    /// <summary>How many are remembered; a repetition that comes later than that counts as a new request.</summary>
    public const int Remembered = 64;

    public const int MaxId = 100;

    /// <summary>
    /// Decides unless the operation took place before. The very same state means that there is nothing to store. An
    /// operation that changed nothing is remembered too: repeated later, it must not undo what happened in between.
    /// </summary>
    internal static Outcome<CompanyState, CompanyRefusal> Once(
        CompanyState company, string id, string digest, Func<Outcome<CompanyState, CompanyRefusal>> decide)
    {
        if (id is not { Length: >= 1 and <= MaxId })
            throw new ArgumentException($"An operation id has 1 to {MaxId} characters.", nameof(id));
        if (company.Operations.FirstOrDefault(operation => operation.Id == id) is { } earlier)
            return earlier.Digest == digest ? company : CompanyRefusal.OperationIdReused;

        var decision = decide();
        return decision.Value is { } next ? Remember(Numbered(company, next), id, digest) : decision;
    }

    /// <summary>The next state with its version: one more where something changed.</summary>
    internal static CompanyState Numbered(CompanyState company, CompanyState next) =>
        ReferenceEquals(company, next) ? next : next with { Version = company.Version + 1 };

    private static CompanyState Remember(CompanyState next, string id, string digest) => next with
    {
        Operations =
        [
            .. next.Operations.TakeLast(Remembered - 1),
            new StoredOperation { Id = id, Digest = digest, Version = next.Version },
        ],
    };
}

/// <summary>Fingerprints of requests, the operation id left out.</summary>
internal static class RequestDigest
{
    public static string Of(DescribeCompany request) => Of("describe", request with { OperationId = "" });

    public static string Of(RecordMeasure request) => Of("record-measure", request with { OperationId = "" });

    public static string Of(DismissPractice request) => Of("dismiss", request with { OperationId = "" });

    public static string Of(UndoDismissal request) => Of("undo-dismissal", request with { OperationId = "" });

    public static string Of(SetConsent request) => Of("set-consent", request with { OperationId = "" });

    public static string Of(ImportCompany request) => Of("import", request with { OperationId = "" });

    private static string Of<T>(string kind, T request)
    {
        // Members left out are not part of the text, so that a contract that grows keeps old fingerprints.
        var text = JsonSerializer.SerializeToUtf8Bytes(request, typeof(T), RequestJson.Default);
        return $"{kind}:{Convert.ToHexStringLower(SHA256.HashData(text).AsSpan(0, 16))}";
    }
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
internal sealed partial class RequestJson : JsonSerializerContext;
