using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Matchmaking.Api.Http;

namespace Matchmaking.Api.Tests.Http;

/// <summary>The same mistake gets the same answer at every address, in both languages, and changes nothing.</summary>
[Collection(ApiCollection.Name)]
public sealed class RouteTests(ApiFixture api)
{
    private const string TooLong = "this-id-is-longer-than-sixty-four-characters-and-so-it-cannot-be-one-at-all";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH"];

    private string? before;

    private List<Route> All => Route.All(api.Services);

    [Fact]
    public void There_are_routes_with_and_without_bodies()
    {
        Assert.True(All.Count > 30);
        Assert.Contains(All, route => route.Body is null);
        Assert.Contains(All, route => route.IsTable);
    }

    [Fact]
    public async Task Broken_json_is_named() => await EachWithJson(
        _ => [Requests.Json("""{"practice":"AZ-04","""), Requests.Json("}"), Requests.Json("{\"a\" 1}")], 400, "broken-json");

    [Fact]
    public async Task An_unknown_member_is_named() => await EachWithJson(
        good => [Changed(good, "colour", "red")], 400, "invalid-body", "colour");

    [Fact]
    public async Task Something_else_than_an_object_is_named() => await EachWithJson(
        _ => [Requests.Json("[]"), Requests.Json("7"), Requests.Json("\"text\"")], 400, "invalid-body", "$");

    [Fact]
    public async Task A_member_of_the_wrong_type_is_named()
    {
        var failures = new List<string>();
        foreach (var route in All.Where(IsJson))
        {
            var good = SampleBodies.For(route.Body!.Contract);
            foreach (var member in JsonNode.Parse(good)!.AsObject())
            {
                // A list in a list is never right.
                var field = member.Value is JsonArray ? $"{member.Key}[0]" : member.Key;
                await Look(route, route.Address, () => Changed(good, member.Key, new JsonArray(new JsonArray())), 400, "invalid-body", field, failures);
            }
        }

        Assert.Empty(failures);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused() => await Each(
        route => route.Body is not null,
        route => [() => route.IsTable ? Csv(new string('x', 34_000_000)) : Requests.Json($$"""{"text":"{{new string('x', 5_000_000)}}"}""")],
        413, "body-too-large");

    [Fact]
    public async Task A_body_of_another_kind_is_refused() => await Each(
        route => route.Body is not null,
        route => [() => Typed(route, "application/xml"), () => Typed(route, "image/png"), () => Typed(route, "nonsense")],
        415, "unsupported-media-type");

    [Fact]
    public async Task A_body_that_is_missing_is_asked_for() => await Each(
        route => route.Body is not null,
        route => [() => null, () => Typed(route, route.Body!.MediaType, "")],
        400, "missing-body");

    [Fact]
    public async Task A_query_that_nobody_reads_is_named() => await EachAddress(
        route => [$"{route.Address}?colour=red"], 400, "invalid-parameter", "colour");

    [Fact]
    public async Task A_query_that_stands_twice_is_named() => await EachAddress(
        route => [$"{route.Address}?lang=de&lang=de"], 400, "invalid-parameter", "lang");

    [Fact]
    public async Task What_is_no_id_is_named()
    {
        var failures = new List<string>();
        foreach (var route in All)
            foreach (var parameter in route.Parameters)
                foreach (var id in new[] { "a--b", "-", "m%C3%BCller", "a%20b", "..%2Fa", "%27%3B", TooLong })
                    await Look(route, route.With(parameter, id), () => Good(route), 400, "invalid-parameter", parameter, failures);
        Assert.Empty(failures);
    }

    [Fact]
    public async Task An_id_that_nobody_has_is_not_found()
    {
        var failures = new List<string>();
        foreach (var route in All.Where(route => route.Parameters.Contains("id") && !route.Makes))
            await Look(route, route.With("id", "gibt-es-nicht"), () => Good(route), 404, null, null, failures);
        Assert.Empty(failures);
    }

    [Fact]
    public async Task Another_method_is_refused_and_the_right_ones_are_named()
    {
        var failures = new List<string>();
        foreach (var pattern in All.GroupBy(route => route.Pattern))
        {
            var known = pattern.Select(route => route.Method).Order().ToList();
            foreach (var method in Methods.Except(known))
            {
                var wrong = pattern.First() with { Method = method };
                await Look(wrong, wrong.Address, () => null, 405, "method-not-allowed", null, failures);
                using var response = await api.German.SendAsync(new HttpRequestMessage(new HttpMethod(method), wrong.Address));
                if (!response.Content.Headers.Allow.Order().SequenceEqual(known))
                    failures.Add($"{wrong}: Allow is {string.Join(", ", response.Content.Headers.Allow)}, known are {string.Join(", ", known)}");
            }
        }

        Assert.Empty(failures);
    }

    private static bool IsJson(Route route) => route.Body is { MediaType: "application/json" };

    private static HttpContent? Good(Route route) => route switch
    {
        { Body: null } => null,
        { IsTable: true } => Csv(SampleBodies.Table),
        _ => Requests.Json(SampleBodies.For(route.Body.Contract)),
    };

    private static StringContent Csv(string text) => new(text, Encoding.UTF8, "text/csv");

    private static ByteArrayContent Typed(Route route, string mediaType, string? text = null)
    {
        var good = route.IsTable ? SampleBodies.Table : SampleBodies.For(route.Body!.Contract);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text ?? good));
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        return content;
    }

    private static StringContent Changed(string json, string member, JsonNode value)
    {
        var body = JsonNode.Parse(json)!.AsObject();
        body[member] = value;
        return Requests.Json(body.ToJsonString());
    }

    private Task EachWithJson(Func<string, HttpContent[]> bodies, int status, string problem, string? field = null) => Each(
        IsJson,
        route => [.. Enumerable.Range(0, bodies(SampleBodies.For(route.Body!.Contract)).Length)
            .Select(index => (Func<HttpContent?>)(() => bodies(SampleBodies.For(route.Body!.Contract))[index]))],
        status, problem, field);

    private async Task Each(Func<Route, bool> which, Func<Route, Func<HttpContent?>[]> bodies, int status, string problem, string? field = null)
    {
        var failures = new List<string>();
        foreach (var route in All.Where(which))
            foreach (var body in bodies(route))
                await Look(route, route.Address, body, status, problem, field, failures);
        Assert.Empty(failures);
    }

    private async Task EachAddress(Func<Route, string[]> addresses, int status, string problem, string field)
    {
        var failures = new List<string>();
        foreach (var route in All)
            foreach (var address in addresses(route))
                await Look(route, address, () => Good(route), status, problem, field, failures);
        Assert.Empty(failures);
    }

    /// <summary>Asks in both languages and compares everything with before.</summary>
    private async Task Look(
        Route route, string address, Func<HttpContent?> body, int status, string? problem, string? field, List<string> failures)
    {
        before ??= await Prepared();
        using var first = body();
        using var second = body();
        var german = await api.German.Ask(new HttpMethod(route.Method), address, first);
        var english = await api.English.Ask(new HttpMethod(route.Method), address, second);
        foreach (var answer in new[] { german, english })
            if (WrongIn(answer, status, problem, field) is { } wrong)
                failures.Add($"{route} at {address}: {wrong}");
        if (german.Status == english.Status && german.MediaType == "application/problem+json" && german.Title == english.Title)
            failures.Add($"{route} at {address}: '{german.Title}' in both languages");
        var after = await Everything();
        if (before != after)
            failures.Add($"{route} at {address}: something changed");
        before = after;
    }

    private static string? WrongIn(Answer answer, int status, string? problem, string? field)
    {
        if ((int)answer.Status != status || answer.MediaType != "application/problem+json")
            return $"{(int)answer.Status} {answer.MediaType} instead of {status}: {answer.Body}";
        if (problem is not null && answer.Type != $"urn:matchmaking:problem:{problem}")
            return $"{answer.Type} instead of {problem}";
        if (string.IsNullOrEmpty(answer.Title) || string.IsNullOrEmpty(answer["traceId"].GetString()) || answer["status"].GetInt32() != status)
            return $"an incomplete problem: {answer.Body}";
        return field is not null && !(answer.Json.TryGetProperty("errors", out var errors) && errors.TryGetProperty(field, out _))
            ? $"{field} is not named: {answer.Body}"
            : null;
    }

    private async Task<string> Prepared()
    {
        if ((await api.German.Ask($"/api/companies/{Route.KnownCompany}")).Status == HttpStatusCode.NotFound)
            Assert.Equal(HttpStatusCode.OK, (await api.German.Put($"/api/companies/{Route.KnownCompany}", Requests.Profile())).Status);
        if ((await api.German.Ask($"/api/alliances/{Route.KnownAlliance}")).Status == HttpStatusCode.NotFound)
            Assert.Equal(HttpStatusCode.OK, (await api.German.Put($"/api/alliances/{Route.KnownAlliance}", """{"name":"Bündnis"}""")).Status);
        return await Everything();
    }

    private async Task<string> Everything() => string.Join('\n',
        (await api.German.Ask($"/api/companies/{Route.KnownCompany}")).Body,
        (await api.German.Ask($"/api/alliances/{Route.KnownAlliance}")).Body,
        (await api.German.Ask($"/api/alliances/{Route.KnownAlliance}/pipeline")).Body,
        (await api.German.Ask("/api/companies/gibt-es-nicht")).Body.Split("traceId")[0],
        (await api.German.Ask("/api/companies/routen-tabelle")).Body.Split("traceId")[0],
        (await api.German.Ask("/api/alliances/gibt-es-nicht")).Body.Split("traceId")[0],
        (await api.German.Ask("/api/spotlights/2026-03")).Body.Split("traceId")[0]);
}
