using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Matchmaking.Api.Companies.Import;
using Matchmaking.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Companies;

[Collection(ApiCollection.Name)]
public sealed class ImportTests(ApiFixture api)
{
    [Theory]
    [InlineData("id;name;headcount;shiftShare\n{0};Firma;40;0,8\n")]
    [InlineData("id,name,headcount,shiftShare\n{0},Firma,40,0.8\n")]
    [InlineData("\uFEFFid;name;headcount;shiftShare\r\n{0};Firma;40;0.8\r\n")]
    [InlineData("shiftShare;headcount;name;id\n0,8;40;Firma;{0}\n")]
    [InlineData("ID;Name;HEADCOUNT;shiftshare\n{0};Firma;40;0,8\n")]
    [InlineData("sep=;\nid;name;headcount;shiftShare\n{0};Firma;40;0,8\n")]
    [InlineData("\n\nid;name;headcount;shiftShare\n\n{0};Firma;40;0,8")]
    public async Task Spreadsheets_are_read_in_every_usual_form(string table)
    {
        var id = NewId();
        var imported = await Import(string.Format(System.Globalization.CultureInfo.InvariantCulture, table, id));

        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Equal(1, imported["created"].GetInt32());
        var company = await api.German.Ask($"/api/companies/{id}");
        Assert.Equal("Firma", company["profile"].GetProperty("name").GetString());
        Assert.Equal(0.8, company["profile"].GetProperty("shiftShare").GetDouble());
    }

    [Fact]
    public async Task Quoted_cells_may_hold_semicolons_quotes_and_line_breaks_are_refused_in_names()
    {
        var id = NewId();
        var imported = await Import($"id;name;headcount;shiftShare\n{id};\"Müller; \"\"Söhne\"\" & Co\";40;0\n");
        var refused = await Import($"id;name;headcount;shiftShare\n{id};\"Müller\nSöhne\";40;0\nandere;Firma;0;0\n");

        Assert.Equal(1, imported["created"].GetInt32());
        Assert.Equal("Müller; \"Söhne\" & Co", (await api.German.Ask($"/api/companies/{id}"))["profile"].GetProperty("name").GetString());
        Assert.Equal([(2, "name"), (4, "headcount")], Rows(refused));
    }

    [Fact]
    public async Task A_dry_run_says_what_would_happen_and_stores_nothing()
    {
        var (known, fresh) = (NewId(), NewId());
        await Import($"id;name;headcount;shiftShare\n{known};Firma;40;0,8\n");
        var table = $"id;name;headcount;shiftShare\n{known};Firma;41;0,8\n{fresh};Firma;40;0,8\n";
        var dry = await Import(table, dryRun: true);

        Assert.True(dry["dryRun"].GetBoolean());
        Assert.Equal((1, 1, 0), (dry["created"].GetInt32(), dry["changed"].GetInt32(), dry["unchanged"].GetInt32()));
        Assert.Equal(40, (await api.German.Ask($"/api/companies/{known}"))["profile"].GetProperty("headcount").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{fresh}")).Status);

        var real = await Import(table);
        Assert.Equal(Told(dry), Told(real));
        Assert.Equal(2, (await Import(table))["unchanged"].GetInt32());
    }

    [Fact]
    public async Task A_dry_run_names_what_would_change_column_by_column()
    {
        var id = NewId();
        const string Header = "id;name;headcount;shiftShare;district;topics;measures\n";
        await Import($"{Header}{id};Firma;40;0,8;Ruhrort;PFL;AZ-04 planned 2026-01-15\n");

        var dry = await Import($"{Header}{id};Firma;42;0,8;;PFL|ELT;AZ-04 planned 2026-01-15 | AZ-04 introduced 2026-03-01 takeUp=some\n", dryRun: true);

        Assert.Equal(
            """
            [{"column":"headcount","before":"40","after":"42"},{"column":"district","before":"Ruhrort","after":""},
            {"column":"topics","before":"PFL","after":"PFL|ELT"},{"column":"measures","before":null,"after":"AZ-04 introduced 2026-03-01 takeUp=some"}]
            """.ReplaceLineEndings(""),
            dry["rows"][0].GetProperty("changes").GetRawText());
    }

    [Fact]
    public async Task With_its_mark_only_what_a_check_showed_is_stored()
    {
        var (known, other) = (NewId(), NewId());
        await Import($"id;name;headcount;shiftShare\n{known};Firma;40;0,8\n");
        var table = $"id;name;headcount;shiftShare\n{known};Firma;41;0,8\n{other};Firma;40;0,8\n";
        var first = (await Import(table, dryRun: true))["check"].GetString();
        await api.German.Post($"/api/companies/{known}/measures", """{"practice":"AZ-04","state":"planned"}""");

        var refused = await Import(table, check: first);
        Assert.Equal((HttpStatusCode.Conflict, "urn:matchmaking:problem:check-overtaken"), (refused.Status, refused.Type));
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{other}")).Status);

        var second = (await Import(table, dryRun: true))["check"].GetString();
        Assert.NotEqual(first, second);
        var stored = await Import(table, check: second);
        Assert.Equal((1, 1, 0), Effects(stored));
        Assert.Equal(JsonValueKind.Null, stored["check"].ValueKind);
        Assert.Equal((0, 0, 2), Effects(await Import(table, check: second)));
    }

    [Fact]
    public async Task One_wrong_row_keeps_the_whole_table_out_and_every_wrong_row_is_named()
    {
        var (good, other) = (NewId(), NewId());
        var refused = await Import(
            $"""
            id;name;headcount;shiftShare;topics;measures
            {good};Firma;40;0,8;PFL;
            {other};;viele;1,7;XYZ;AZ-04 gelebt 2026-01-01
            {good};Firma;40;0,8;PFL;
            Kein Slug;Firma;40;0,8;PFL;XX-99 lived 2026-01-01 | AZ-04 lived gestern
            """);

        Assert.Equal((HttpStatusCode.BadRequest, "urn:matchmaking:problem:invalid-rows"), (refused.Status, refused.Type));
        Assert.Equal(
            [(3, "headcount"), (3, "measures"), (3, "name"), (3, "shiftShare"), (3, "topics"), (4, "id"), (5, "id"), (5, "measures"), (5, "measures")],
            Rows(refused).Order());
        Assert.Contains("Diese Kennung steht schon in Zeile 2.", refused["rows"].EnumerateArray().Select(row => row.GetProperty("text").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{good}")).Status);
    }

    [Theory]
    [InlineData("name;headcount;shiftShare\nFirma;40;0\n", "id")]
    [InlineData("id;name;headcount;shiftShare;chef\na-b;Firma;40;0;x\n", "chef")]
    [InlineData("id;name;headcount;shiftShare;name\na-b;Firma;40;0;x\n", "name")]
    [InlineData("\n", "id")]
    public async Task Wrong_missing_and_repeated_columns_are_named(string table, string column)
    {
        var refused = await Import(table);

        Assert.Equal((HttpStatusCode.BadRequest, "urn:matchmaking:problem:unreadable-table"), (refused.Status, refused.Type));
        Assert.NotEmpty(refused.Error(column));
    }

    [Fact]
    public async Task A_file_in_another_character_set_is_refused_with_a_way_out()
    {
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes("id;name;headcount;shiftShare\na-b;Müller;40;0\n"));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var refused = await api.German.Ask(HttpMethod.Post, "/api/import/companies", content);

        Assert.Equal("Die Datei ist nicht in UTF-8 gespeichert. Excel bietet dafür „CSV UTF-8“ an.", refused.Error("$"));
    }

    [Theory]
    [InlineData("a-b;\"Firma;40;0\n")]
    [InlineData("a-b;Fir\"ma;40;0\n")]
    [InlineData("a-b;Firma;40\n")]
    [InlineData("a-b;Firma;40;0;x\n")]
    public async Task Rows_of_the_wrong_shape_are_refused(string row)
    {
        var refused = await Import("id;name;headcount;shiftShare\n" + row);

        Assert.Equal("urn:matchmaking:problem:invalid-rows", refused.Type);
        Assert.Equal([(2, "$")], Rows(refused));
    }

    [Fact]
    public async Task More_than_32_megabytes_are_too_much() =>
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Import("id;name;headcount;shiftShare\n" + new string('x', 33 * 1024 * 1024))).Status);

    [Fact]
    public async Task A_history_that_cannot_have_been_is_refused_with_its_line()
    {
        var refused = await Import($"id;name;headcount;shiftShare;measures\n{NewId()};Firma;40;0;AZ-04 idea 2026-01-01 | AZ-04 lived 2026-02-01\n");

        Assert.Equal("urn:matchmaking:problem:invalid-rows", refused.Type);
        Assert.Equal([(2, "measures")], Rows(refused));
    }

    [Fact]
    public async Task A_company_that_stands_twice_is_named_beside_other_mistakes_of_its_rows()
    {
        var refused = await Import("id;name;headcount;shiftShare\nzweimal;Firma;0;0,5\nzweimal;Firma;x;0,5\n");

        Assert.Equal([(2, "headcount"), (3, "id"), (3, "headcount")], Rows(refused));
    }

    [Fact]
    public async Task Columns_that_are_missing_change_nothing()
    {
        var id = await api.German.NewCompany();
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"planned"}""");
        await Import($"id;name;headcount;shiftShare\n{id};Neuer Name;41;0,8\n");

        var company = await api.German.Ask($"/api/companies/{id}");
        Assert.Equal("Neuer Name", company["profile"].GetProperty("name").GetString());
        Assert.Equal("Hamborn", company["profile"].GetProperty("district").GetString());
        Assert.Equal("AZ-04", company["measures"][0].GetProperty("practice").GetString());
    }

    [Fact]
    public async Task A_table_extends_histories_and_erases_none()
    {
        var id = NewId();
        await Import($"id;name;headcount;shiftShare;measures\n{id};Firma;40;0,8;AZ-04 idea 2026-01-01 | AZ-04 planned 2026-02-01\n");
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"IK-01","state":"planned"}""");

        var longer = await Import($"id;name;headcount;shiftShare;measures\n{id};Firma;40;0,8;AZ-04 idea 2026-01-01 | AZ-04 planned 2026-02-01 | AZ-04 introduced 2026-03-01\n");
        var empty = await Import($"id;name;headcount;shiftShare;measures;dismissals;consents\n{id};Firma;40;0,8;;;\n");

        Assert.Equal((0, 1, 0), Effects(longer));
        Assert.Equal((0, 0, 1), Effects(empty));
        var measures = (await api.German.Ask($"/api/companies/{id}"))["measures"];
        Assert.Equal([("AZ-04", 3), ("IK-01", 1)], measures.EnumerateArray().Select(measure => (measure.GetProperty("practice").GetString()!, measure.GetProperty("history").GetArrayLength())));
    }

    [Theory]
    [InlineData("AZ-04 planned 2026-02-01", "Ein gespeicherter Verlauf wird nie umgeschrieben.")]
    [InlineData("AZ-04 idea 2026-01-01 | AZ-04 planned 2026-01-15", "Ein gespeicherter Verlauf wird nie umgeschrieben.")]
    [InlineData("IK-01 lived 0001-01-01", "Einträge tragen ein Datum zwischen 1950 und heute.")]
    [InlineData("IK-01 lived 2400-01-01", "Einträge tragen ein Datum zwischen 1950 und heute.")]
    [InlineData("IK-01 lived 2026-01-02 | IK-01 lived 2026-01-02", "Die Stände folgen nicht aufeinander,")]
    [InlineData("IK-01 planned 2026-01-02 | IK-01 introduced 2026-01-01", "Die Stände folgen nicht aufeinander,")]
    [InlineData("IK-01 planned 2026-01-02 hosted=3", "Angaben zu Lotsen,")]
    public async Task A_history_that_contradicts_or_cannot_be_is_an_error_of_its_line_and_the_dry_run_says_the_same(string measures, string why)
    {
        var id = NewId();
        await Import($"id;name;headcount;shiftShare;measures\n{id};Firma;40;0,8;AZ-04 idea 2026-01-01 | AZ-04 planned 2026-02-01\n");
        var table = $"id;name;headcount;shiftShare;measures\n{NewId()};Firma;40;0,8;\n{id};Firma;41;0,8;{measures}\n";

        var refused = await Import(table);

        Assert.Equal((HttpStatusCode.BadRequest, "urn:matchmaking:problem:invalid-rows"), (refused.Status, refused.Type));
        Assert.Equal([(3, "measures")], Rows(refused));
        Assert.StartsWith(why, refused["rows"][0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(refused["rows"].GetRawText(), (await Import(table, dryRun: true))["rows"].GetRawText());
    }

    [Fact]
    public async Task Changes_that_were_acknowledged_while_a_table_came_in_are_still_there()
    {
        var id = await api.German.NewCompany();
        var acknowledged = new List<string>();
        using var done = new CancellationTokenSource();
        var imports = Task.Run(async () =>
        {
            for (var headcount = 50; !done.IsCancellationRequested; headcount++)
                Assert.Equal(HttpStatusCode.OK, (await Import($"id;name;headcount;shiftShare\n{id};Firma;{headcount};0,8\n")).Status);
        });
        for (var number = 1; number <= 20; number++)
        {
            var practice = $"AZ-{number:D2}";
            var answer = await api.German.Post($"/api/companies/{id}/measures", $$"""{"practice":"{{practice}}","state":"lived"}""");
            if (answer.Status == HttpStatusCode.OK)
                acknowledged.Add(practice);
        }

        await done.CancelAsync();
        await imports;
        var stored = (await api.German.Ask($"/api/companies/{id}"))["measures"].EnumerateArray().Select(measure => measure.GetProperty("practice").GetString()!);
        Assert.True(acknowledged.Count >= 5);
        Assert.Equal(acknowledged, stored.Order());
    }

    [Fact]
    public async Task The_same_table_with_the_same_key_is_answered_and_does_nothing_more()
    {
        var (id, other) = (NewId(), NewId());
        var table = $"id;name;headcount;shiftShare;measures\n{id};Firma;40;0,8;\n{other};Firma;40;0,8;\n";
        var first = await Import(table, key: $"table-{id}");
        await api.German.Post($"/api/companies/{id}/measures", """{"practice":"AZ-04","state":"planned"}""");
        var second = await Import(table, key: $"table-{id}");

        Assert.Equal((2, 0, 0), Effects(first));
        Assert.Equal((0, 0, 2), Effects(second));
        Assert.Equal(1, (await api.German.Ask($"/api/companies/{id}"))["measures"].GetArrayLength());
    }

    [Fact]
    public async Task A_key_that_belongs_to_another_table_is_refused_before_anything_is_stored()
    {
        var (id, other) = (NewId(), NewId());
        await Import($"id;name;headcount;shiftShare\n{id};Firma;40;0,8\n", key: $"table-{id}");
        var refused = await Import($"id;name;headcount;shiftShare\n{other};Firma;40;0,8\n{id};Firma;41;0,8\n", key: $"table-{id}");

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "urn:matchmaking:problem:idempotency-key-reused"), (refused.Status, refused.Type));
        Assert.Equal([(3, "$")], Rows(refused));
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{other}")).Status);
    }

    [Fact]
    public async Task Rows_of_separators_alone_are_skipped()
    {
        var id = NewId();
        var imported = await Import($"id;name;headcount;shiftShare\n{id};Firma;40;0,8\n;;;\n ; ;;\n;;;;;\n");

        Assert.Equal((1, 0, 0), Effects(imported));
    }

    [Fact]
    public async Task The_same_name_under_two_ids_is_a_warning_and_no_error()
    {
        var (id, other) = (NewId(), NewId());
        var imported = await Import($"id;name;headcount;shiftShare\n{id};Firma Gleich;40;0,8\n{other};firma gleich;50;0\n");

        Assert.Equal((2, 0, 0), Effects(imported));
        var warning = Assert.Single(imported["warnings"].EnumerateArray());
        Assert.Equal((3, "name"), (warning.GetProperty("line").GetInt32(), warning.GetProperty("field").GetString()));
        Assert.Contains("Zeile 2", warning.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/csv; charset=windows-1252")]
    [InlineData("text/csv; charset=\"ISO-8859-1\"")]
    public async Task The_character_set_that_is_named_is_the_one_that_is_read(string mediaType)
    {
        var id = NewId();
        var imported = await Send(Encoding.Latin1.GetBytes($"id;name;headcount;shiftShare\n{id};Bäckerei Groß;40;0,8\n"), mediaType);

        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Equal("Bäckerei Groß", (await api.German.Ask($"/api/companies/{id}"))["profile"].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("text/csv; charset=utf-16", null)]
    [InlineData("text/csv", "gzip")]
    public async Task What_is_not_read_is_refused_with_what_is(string mediaType, string? encoding)
    {
        var refused = await Send("id;name;headcount;shiftShare\n"u8.ToArray(), mediaType, encoding);

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "urn:matchmaking:problem:unsupported-media-type"), (refused.Status, refused.Type));
        Assert.Contains("Windows-1252", refused["detail"].GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dry=true", "dry")]
    [InlineData("dryrun=true", "dryrun")]
    [InlineData("dryRun=false&dryRun=true", "dryRun")]
    public async Task A_mistyped_dry_run_stores_nothing(string query, string parameter)
    {
        var id = NewId();
        var refused = await api.German.Ask(HttpMethod.Post, $"/api/import/companies?{query}", new StringContent($"id;name;headcount;shiftShare\n{id};Firma;40;0,8\n", Encoding.UTF8, "text/csv"));

        Assert.Equal((HttpStatusCode.BadRequest, "urn:matchmaking:problem:invalid-parameter"), (refused.Status, refused.Type));
        Assert.NotEmpty(refused.Error(parameter));
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{id}")).Status);
    }

    [Fact]
    public async Task A_company_that_changes_while_the_rows_are_stored_has_its_row_named_and_the_others_are_stored()
    {
        var (first, last) = (NewId(), NewId());
        const string Past = "AZ-04 idea 2026-01-01";
        await Import($"id;name;headcount;shiftShare;measures\n{last};Firma;40;0,8;{Past}\n");
        var others = Enumerable.Range(0, 3_000).Select(number => $"{first}-{number};Firma;40;0,8;\n");
        var table = $"id;name;headcount;shiftShare;measures\n{first};Firma;40;0,8;\n{string.Concat(others)}{last};Firma;40;0,8;{Past} | AZ-04 planned 2026-02-01\n";

        var importing = Import(table);
        await Eventually.Holds(async () => (await api.German.Ask($"/api/companies/{first}")).Status == HttpStatusCode.OK, "the first row is stored");
        var overtaking = await api.German.Post($"/api/companies/{last}/measures", """{"practice":"AZ-04","state":"planned"}""");
        var refused = await importing;

        Assert.Equal(HttpStatusCode.OK, overtaking.Status);
        Assert.Equal((HttpStatusCode.Conflict, "urn:matchmaking:problem:rows-overtaken"), (refused.Status, refused.Type));
        Assert.Equal([(3_003, "measures")], Rows(refused));
        Assert.Equal(HttpStatusCode.OK, (await api.German.Ask($"/api/companies/{first}-2999")).Status);
    }

    [Fact]
    public async Task Rows_are_reported_in_the_order_of_the_table()
    {
        var id = NewId();
        var rows = Enumerable.Range(0, 500).Select(number => $"{id}-{number};Firma;40;0,8\n");
        var imported = await Import($"id;name;headcount;shiftShare\n{string.Concat(rows)}");

        Assert.Equal(Enumerable.Range(2, 500), imported["rows"].EnumerateArray().Select(row => row.GetProperty("line").GetInt32()));
        Assert.Equal($"{id}-499", imported["rows"][499].GetProperty("company").GetString());
    }

    [Fact]
    public async Task The_words_that_spreadsheets_make_of_true_and_false_are_understood()
    {
        var id = NewId();
        await Import($"id;name;headcount;shiftShare;willingToHost;example\n{id};Firma;40;0;WAHR;falsch\n");

        var profile = (await api.German.Ask($"/api/companies/{id}"))["profile"];
        Assert.True(profile.GetProperty("willingToHost").GetBoolean());
        Assert.False(profile.GetProperty("example").GetBoolean());
    }

    [Fact]
    public async Task More_tables_than_fit_at_a_time_are_sent_away_with_a_sentence_and_welcome_again()
    {
        var table = $"id;name;headcount;shiftShare\n{NewId()};Firma;40;0\n";
        var gate = api.Services.GetRequiredService<ImportGate>();
        var places = new List<IDisposable>();
        await Eventually.Holds(() => Task.FromResult(Take()), "earlier requests have given their places back");

        var busy = await Import(table);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "urn:matchmaking:problem:imports-busy"), (busy.Status, busy.Type));
        Assert.NotNull(busy.Headers.RetryAfter);
        places.ForEach(place => place.Dispose());
        Assert.Equal(HttpStatusCode.OK, (await Import(table)).Status);

        bool Take()
        {
            if (gate.TryEnter() is { } place)
                places.Add(place);
            return places.Count == ImportGate.AtOnce;
        }
    }

    private Task<Answer> Send(byte[] table, string mediaType, string? encoding = null)
    {
        var content = new ByteArrayContent(table);
        content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);
        return api.German.Ask(HttpMethod.Post, "/api/import/companies", content);
    }

    private static string NewId() => $"import-{Guid.NewGuid():N}";

    private static List<(int Line, string Field)> Rows(Answer refused) =>
        [.. refused["rows"].EnumerateArray().Select(row => (row.GetProperty("line").GetInt32(), row.GetProperty("field").GetString()!))];

    /// <summary>What is told of each row before and after it is stored.</summary>
    private static IEnumerable<string> Told(Answer imported) => imported["rows"].EnumerateArray()
        .Select(row => $"{row.GetProperty("line")} {row.GetProperty("company")} {row.GetProperty("effect")}");

    private static (int Created, int Changed, int Unchanged) Effects(Answer imported) =>
        (imported["created"].GetInt32(), imported["changed"].GetInt32(), imported["unchanged"].GetInt32());

    private Task<Answer> Import(string table, bool dryRun = false, string? key = null, string? check = null) => api.German.Ask(
        HttpMethod.Post,
        $"/api/import/companies?dryRun={(dryRun ? "true" : "false")}&check={check}",
        new StringContent(table, Encoding.UTF8, "text/csv"),
        key);
}
