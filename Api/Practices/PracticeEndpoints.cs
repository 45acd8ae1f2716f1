using Matchmaking.Api.Http;
using Matchmaking.Api.Problems;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Matchmaking.Api.Practices;

/// <summary>The catalogue of practices.</summary>
internal static class PracticeEndpoints
{
    private const int LongestSearch = 200;

    public static void MapPractices(this IEndpointRouteBuilder endpoints)
    {
        var practices = endpoints.MapGroup("/api/practices").WithTags("Practices").RefusesUnusableRequests();
        practices.MapGet("", List).WithSummary("Practices by words, action field and topic");
        practices.MapGet("{id}", Get).WithSummary("One practice, with rules and sources, and why it does not fit everywhere");
    }

    private static Results<Ok<Paged<PracticeSummaryAnswer>>, ProblemResult> List(
        string? q, string? field, string? topic, Limit? limit, string? cursor, Reader reader)
    {
        if (Check(q, field, topic, cursor, reader.Catalogue) is { } problem)
            return new ProblemResult(problem);

        var all = PracticeSearch.Find(reader.Catalogue, q, Given(field), Given(topic)).ToList();
        var found = all[(all.FindIndex(practice => practice.Id == cursor) + 1)..];
        var page = found.Take(limit.Or(Limit.Largest)).ToList();
        return TypedResults.Ok(new Paged<PracticeSummaryAnswer>(
            [.. page.Select(practice => PracticeSummaryAnswer.From(practice, reader.Language))],
            page.Count < found.Count ? page[^1].Id : null));
    }

    private static async Task<Results<Ok<PracticeAnswer>, ProblemResult>> Get(CatalogueKey id, Reader reader, IGrainFactory grains, Asides asides)
    {
        if (reader.Catalogue.Practices.Find(id.Value) is not { } practice)
            return new ProblemResult(Problem.Of(RequestRefusal.UnknownPractice));
        var dismissals = await asides.Ask("Dismissals", () => grains.GetCompanyDirectory().Dismissals(practice.Id));
        return TypedResults.Ok(PracticeAnswer.From(practice, dismissals, reader.Catalogue, reader.Language));
    }

    private static Problem? Check(string? q, string? field, string? topic, string? cursor, PracticeCatalogue catalogue)
    {
        var errors = new FieldErrors();
        if (q?.Length > LongestSearch)
            errors.Add("q", FieldMistake.TooLong, LongestSearch);
        if (Given(field) is { } wantedField && !catalogue.Fields.Contains(wantedField))
            errors.Add("field", FieldMistake.NotOneOf, string.Join(", ", catalogue.Fields.Select(known => known.Id)));
        if (Given(topic) is { } wantedTopic && !catalogue.Topics.Contains(wantedTopic))
            errors.Add("topic", FieldMistake.UnknownTopic);
        if (Given(cursor) is { } place && !catalogue.Practices.Contains(place))
            errors.Add("cursor", FieldMistake.UnknownPractice);
        return errors.Any ? Problem.Of(RequestRefusal.InvalidParameter) with { Errors = errors.List } : null;
    }

    private static string? Given(string? parameter) => string.IsNullOrEmpty(parameter) ? null : parameter;
}
