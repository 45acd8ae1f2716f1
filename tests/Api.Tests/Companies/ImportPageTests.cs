using System.Net;
using System.Text;
using Matchmaking.Api.Companies.Import;
using Matchmaking.Api.Http;
using Matchmaking.Api.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace Matchmaking.Api.Tests.Companies;

/// <summary>The page that takes a table: checked first, then taken over.</summary>
[Collection(ApiCollection.Name)]
public sealed class ImportPageTests(ApiFixture api) : IDisposable
{
    private const string Page = "betriebe/einlesen";
    private const string Header = "id;name;headcount;shiftShare\n";

    private readonly HttpClient visitor = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = api.German.BaseAddress };

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task A_table_is_checked_without_storing_anything_and_then_taken_over()
    {
        var (known, fresh) = (await api.German.NewCompany(), Id());
        var table = $"{Header}{known};Metallbau Süd;40;0,8\n{fresh};Bäckerei Neu;12;0\n";

        var check = await Check(table);
        Assert.Equal(HttpStatusCode.OK, check.Status);
        Assert.Contains("1 neu, 1 geändert.", check.Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{fresh}")).Status);

        var done = await TakeOver(check);
        Assert.Contains("1 neu, 1 geändert.", done.Body, StringComparison.Ordinal);
        Assert.Contains("Übernommen", done.Body, StringComparison.Ordinal);
        Assert.Equal("Bäckerei Neu", (await api.German.Ask($"/api/companies/{fresh}"))["profile"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task A_check_shows_what_would_change_in_words()
    {
        var id = await api.German.NewCompany(headcount: 12);
        var table = $"id;name;headcount;shiftShare;willingToHost;measures\n{id};Metallbau Nord;20;0,8;false;AZ-04 planned 2026-01-15\n";

        Assert.Equal(
            ["headcount 12 wird zu 20", "willingToHost ja wird zu nein", "measures neu: Früh veröffentlichter, verlässlicher Schichtplan – Geplant, 15. Januar 2026"],
            Changes(await Check(table)));
        Assert.Equal(
            ["headcount 12 becomes 20", "willingToHost yes becomes no", "measures new: Roster published early and kept – Planned, 15 January 2026"],
            Changes(await Check(table, "en/companies/import")));
    }

    [Fact]
    public async Task The_same_table_again_offers_nothing_to_take_over()
    {
        var table = $"{Header}{Id()};Firma;40;0,8\n";
        await TakeOver(await Check(table));

        var again = await Check(table);

        Assert.Contains("Es gibt nichts zu übernehmen", again.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(PageForm.In(again.Body), form => form["checked"].Length > 0);
    }

    [Fact]
    public async Task What_changed_since_the_check_is_shown_before_anything_is_stored()
    {
        var fresh = Id();
        var check = await Check($"{Header}{fresh};Firma;40;0,8\n");
        await api.German.Put($"/api/companies/{fresh}", Requests.Profile(name: "Jemand anders"));

        var moved = await TakeOver(check);
        Assert.Equal(HttpStatusCode.Conflict, moved.Status);
        Assert.Contains("Inzwischen hat sich etwas geändert", moved.Body, StringComparison.Ordinal);
        Assert.Contains("1 geändert.", moved.Body, StringComparison.Ordinal);
        Assert.Equal("Jemand anders", (await api.German.Ask($"/api/companies/{fresh}"))["profile"].GetProperty("name").GetString());

        await TakeOver(moved);
        Assert.Equal("Firma", (await api.German.Ask($"/api/companies/{fresh}"))["profile"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_somebody_else_saved_since_the_check_is_not_overwritten_unseen()
    {
        var id = await api.German.NewCompany(headcount: 12);
        var check = await Check($"{Header}{id};Metallbau Nord;20;0,8\n");
        await api.German.Put($"/api/companies/{id}", Requests.Profile(headcount: 99));

        var moved = await TakeOver(check);

        Assert.Equal(HttpStatusCode.Conflict, moved.Status);
        Assert.Contains("Inzwischen hat sich etwas geändert", moved.Body, StringComparison.Ordinal);
        Assert.Equal(99, (await api.German.Ask($"/api/companies/{id}"))["profile"].GetProperty("headcount").GetInt32());
        await TakeOver(moved);
        Assert.Equal(20, (await api.German.Ask($"/api/companies/{id}"))["profile"].GetProperty("headcount").GetInt32());
    }

    [Fact]
    public async Task Taking_over_twice_is_answered_as_done()
    {
        var check = await Check($"{Header}{Id()};Bäckerei Neu;40;0,8\n");
        Assert.Contains("Bäckerei Neu", check.Body, StringComparison.Ordinal);
        await TakeOver(check);

        var again = await TakeOver(check);

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Contains("Übernommen", again.Body, StringComparison.Ordinal);
        Assert.Contains("1 unverändert.", again.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_error_is_named_with_its_row_and_column_in_both_languages()
    {
        var table = $"{Header}{Id()};Firma;0;0,8\nKeine Kennung;Firma;40;viel\n";

        var german = await Check(table);
        Assert.Equal(HttpStatusCode.BadRequest, german.Status);
        Assert.Contains("Einige Zeilen passen nicht", german.Body, StringComparison.Ordinal);
        Assert.Equal(["2 headcount", "3 id", "3 shiftShare"], Rows(german).Order());
        Assert.DoesNotContain(PageForm.In(german.Body), form => form["checked"].Length > 0);

        var english = await Check(table, "en/companies/import");
        Assert.Equal(Rows(german), Rows(english));
        Assert.Contains("What has to change", english.Body, StringComparison.Ordinal);
    }

    public static TheoryData<byte[], string> Odd => new()
    {
        { [], "Diese Datei ist leer." },
        { Encoding.UTF8.GetBytes("\uFEFF\r\n \r\n"), "Diese Datei ist leer." },
        { [0x50, 0x4B, 3, 4, 1, 2, 3], "Das ist eine Arbeitsmappe." },
        { [0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3], "Das ist eine Arbeitsmappe." },
        { [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1], "Das ist keine Tabelle aus Text." },
        { [0x69, 0x64, 0x3B, 0xFC], "nicht in UTF-8 gespeichert" },
        { Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Header)).ToArray(), "nicht in UTF-8 gespeichert" },
        { Encoding.UTF8.GetBytes("a;b;c\n1;2;3\n"), "Diese Spalte kennen wir nicht. Möglich sind: id, name," },
        { Encoding.UTF8.GetBytes(Header), "keine Zeile" },
        { new byte[TableIntake.LargestFile + 1], "Diese Datei ist zu groß." },
    };

    [Theory, MemberData(nameof(Odd))]
    public async Task A_file_that_cannot_be_used_gets_a_sentence(byte[] file, string sentence)
    {
        var answer = await Check(file);

        Assert.Contains(sentence, WebUtility.HtmlDecode(answer.Body), StringComparison.Ordinal);
        Assert.InRange((int)answer.Status, 200, 499);
        Assert.DoesNotContain(PageForm.In(answer.Body), form => form["checked"].Length > 0);
    }

    [Fact]
    public async Task A_file_beyond_what_the_server_reads_at_all_gets_a_page_that_says_so()
    {
        using var form = await Form(Page);
        form.Add(new ByteArrayContent(new byte[RequestBytes.LargestDrained + 1]), "table", "betriebe.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, Page) { Content = form };
        // Else the answer may come while the file is still on its way, and the connection ends under it.
        request.Headers.ExpectContinue = true;
        using var answer = await visitor.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Gehen Sie zurück und teilen Sie die Datei.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_file_at_all_gets_a_sentence_too()
    {
        using var form = await Form(Page);
        var answer = await visitor.Ask(HttpMethod.Post, Page, form);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Wählen Sie eine Datei aus.", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_was_not_checked_here_is_not_taken_over()
    {
        var fresh = Id();
        var check = await Check($"{Header}{fresh};Firma;40;0,8\n");
        var form = PageForm.In(check.Body).Single(each => each["checked"].Length > 0);
        var carried = form["checked"];

        foreach (var changed in new[] { "", "unsinn", carried[..^5], carried[..100] + (carried[100] == 'A' ? 'B' : 'A') + carried[101..] })
        {
            var answer = await visitor.Ask(HttpMethod.Post, Page, form.With(("checked", changed)));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.Contains("Wählen Sie die Datei noch einmal aus.", answer.Body, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await api.German.Ask($"/api/companies/{fresh}")).Status);
    }

    [Fact]
    public async Task While_other_tables_are_read_in_it_says_so_and_the_checked_one_stays_at_hand()
    {
        var gate = api.Services.GetRequiredService<ImportGate>();
        var check = await Check($"{Header}{Id()};Firma;40;0,8\n");
        var places = Enumerable.Range(0, ImportGate.AtOnce).Select(_ => gate.TryEnter()).OfType<IDisposable>().ToList();

        try
        {
            var busy = await TakeOver(check);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.Status);
            Assert.Contains("Gerade werden andere Tabellen eingelesen", busy.Body, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await Check(Header)).Status);
            places.ForEach(place => place.Dispose());
            Assert.Contains("Übernommen", (await TakeOver(busy)).Body, StringComparison.Ordinal);
        }
        finally
        {
            places.ForEach(place => place.Dispose());
        }
    }

    [Fact]
    public async Task A_table_of_the_largest_size_can_be_taken_over()
    {
        var fresh = Id();
        var line = $"{fresh};Firma;40;0,8";
        // Blank lines weigh as much as others and change nothing.
        var table = Header + line + "\n" + string.Concat(Enumerable.Repeat(";;;\n", (TableIntake.LargestFile - Header.Length - line.Length - 1) / 4));

        Assert.Contains("Übernommen", (await TakeOver(await Check(table))).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await api.German.Ask($"/api/companies/{fresh}")).Status);
    }

    [Theory]
    [InlineData("einlesen")]
    [InlineData("import")]
    [InlineData("neu")]
    [InlineData("new")]
    public async Task A_company_cannot_take_the_address_of_a_page_in_either_language(string word)
    {
        var answer = await api.German.Put($"/api/companies/{word}", Requests.Profile());

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await api.German.Ask($"/api/companies/{word}")).Status);
    }

    private static string Id() => $"firma-{Guid.NewGuid():N}";

    private static List<string> Rows(Answer answer) =>
    [
        .. System.Text.RegularExpressions.Regex.Matches(answer.Body, "<td[^>]*>(\\d+)</td>\\s*<td[^>]*>([^<]*)</td>").Select(row => $"{row.Groups[1].Value} {row.Groups[2].Value}"),
    ];

    private static IEnumerable<string> Changes(Answer answer) =>
        from item in System.Text.RegularExpressions.Regex.Matches(answer.Body, "<li class=\"changes__item[^>]*>(.*?)</li>", System.Text.RegularExpressions.RegexOptions.Singleline)
        let text = System.Text.RegularExpressions.Regex.Replace(item.Groups[1].Value, "<[^>]*>", " ")
        select System.Text.RegularExpressions.Regex.Replace(WebUtility.HtmlDecode(text), "\\s+", " ").Trim();

    private Task<Answer> Check(string table, string page = Page) => Check(Encoding.UTF8.GetBytes(table), page);

    private async Task<Answer> Check(byte[] file, string page = Page)
    {
        using var form = await Form(page);
        form.Add(new ByteArrayContent(file), "table", "betriebe.csv");
        return await visitor.Ask(HttpMethod.Post, page, form);
    }

    private async Task<MultipartFormDataContent> Form(string page)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Assert.Single(PageForm.In((await visitor.Ask(page)).Body)).Fields.Where(field => field.Key != "table"))
            content.Add(new StringContent(value), name);
        return content;
    }

    private async Task<Answer> TakeOver(Answer check)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PageForm.In(check.Body).Single(form => form["checked"].Length > 0).Fields)
            content.Add(new StringContent(value), name);
        return await visitor.Ask(HttpMethod.Post, Page, content);
    }
}
