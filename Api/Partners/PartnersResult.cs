using System.Buffers;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Matchmaking.Api.Http;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Partners;
using Microsoft.AspNetCore.Http.Metadata;

namespace Matchmaking.Api.Partners;

/// <summary>Answers with companies that an alliance could win, in the reader's language.</summary>
internal sealed class PartnersResult(PartnerSuggestions found, string? next, Reader reader) : IResult, IEndpointMetadataProvider
{
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(200, typeof(PartnersAnswer), ["application/json"]));

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var json = httpContext.RequestServices.GetRequiredService<WrittenPartners>().Of(found, next, reader.Language);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        response.BodyWriter.Write(json);
        return response.BodyWriter.FlushAsync(httpContext.RequestAborted).AsTask();
    }
}

/// <summary>
/// The answers as bytes, for as long as the silo in this process keeps the suggestions themselves: for a country-wide
/// alliance they are hundreds of kilobytes, and writing them would take longer than finding them.
/// </summary>
internal sealed class WrittenPartners(PartnerText text, PracticeCatalogue catalogue)
{
    private readonly ConditionalWeakTable<PartnerSuggestions, ConcurrentDictionary<Language, byte[]>> written = [];

    /// <summary>Pages of one list share their partners.</summary>
    private readonly ConditionalWeakTable<SuggestedPartner, ConcurrentDictionary<Language, PartnerAnswer>> said = [];

    /// <param name="found">What was found; one question leads to one list and one next page.</param>
    /// <param name="next">Cursor of the next page, or null.</param>
    /// <param name="language">The reader's.</param>
    public byte[] Of(PartnerSuggestions found, string? next, Language language) => written.GetOrCreateValue(found).GetOrAdd(
        language,
        spoken => JsonSerializer.SerializeToUtf8Bytes(PartnersAnswer.From(found, next, partner => Say(partner, spoken), catalogue, spoken), ApiJson.Default.PartnersAnswer));

    private PartnerAnswer Say(SuggestedPartner partner, Language language) => said.GetOrCreateValue(partner).GetOrAdd(
        language, static (spoken, made) => PartnerAnswer.From(made.partner, made.text, made.catalogue, spoken), (partner, text, catalogue));
}
