using System.Globalization;
using System.Net;
using System.Text;
using Matchmaking.Testing;

namespace Matchmaking.Api.Tests.Companies;

public sealed class ExportTests
{
    /// <summary>Everything that cells make difficult: separators, quotes, formulas, bars, blanks, empty values, times with fractions.</summary>
    private const string Difficult = """
        id;name;headcount;sector;sectorScheme;shiftShare;mobileShare;district;postalCode;languages;topics;willingToHost;example;measures;dismissals;consents
        a-formel;"=HYPERLINK(""http://x"";1)";1;;;0;;;;;;false;false;;;
        b-schon-geschuetzt;"''=1+1";2;;;0;;;;;;false;false;;;
        c-apostroph;"'s Lädchen";3;;;0;;;;;;false;false;;;
        d-minus;"'-Minus & ''Plus''; GmbH";4;C;WZ2008;0.123456789012345;1;"Ruhrort; Mitte";01067;de|tr;PFL|ALLE;true;true;AZ-04 planned 2026-01-15T08:30:00.1234567Z | AZ-04 introduced 2026-02-01 takeUp=some | AZ-04 stopped 2026-02-03 reason=Zu%20viel%20%7C%20%3D%20Aufwand%3B%20%22so%22 | IK-01 lived 2026-01-01 trained=2 inTraining=0 hoursReserved=8 | IK-05 lived 2026-01-02 inUse=pregnancy:de+tr,return:de | BU-01 introduced 2026-01-03 hosted=1 attended=3;AO-02 tooSmall 2026-02-02 | AO-03 cost 2026-02-02;showToPeers given 2026-01-01 | showToPeers withdrawn 2026-01-02T10:00:00Z
        """;

    [Fact]
    public async Task What_was_exported_imports_to_the_same_and_exports_to_the_same_bytes()
    {
        using var here = new TemporaryFolder();
        using var there = new TemporaryFolder();
        await using var first = await RunningProgram.Start(here.Path, examples: true);
        await using var second = await RunningProgram.Start(there.Path, examples: false);
        using var one = first.CreateClient();
        using var other = second.CreateClient();
        await Eventually.Holds(async () => (await one.Ask("/health/ready")).Status == HttpStatusCode.OK, "the program is ready");
        Assert.Equal(HttpStatusCode.OK, (await Import(one, Encoding.UTF8.GetBytes(Difficult))).Status);

        var exported = await one.GetByteArrayAsync("/api/export/companies.csv");
        var imported = await Import(other, exported);
        Assert.Equal(HttpStatusCode.OK, imported.Status);
        Assert.Equal(64, imported["created"].GetInt32());

        Assert.Equal(Encoding.UTF8.GetString(exported), Encoding.UTF8.GetString(await other.GetByteArrayAsync("/api/export/companies.csv")));
        Assert.Equal(64, (await Import(one, exported))["unchanged"].GetInt32());
        Assert.Equal("'=1+1", (await other.Ask("/api/companies/b-schon-geschuetzt"))["profile"].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Every_share_reads_back_as_the_same_number()
    {
        var chance = new Random(20260301);
        double[] shares = [0.00005, 1e-5, 5e-324, 1e-11, 1e-300, 0.1 + 0.2, .. Enumerable.Range(0, 200).Select(_ => Math.Pow(chance.NextDouble(), 1 + chance.Next(40)))];
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.Start(folder.Path, examples: false);
        using var client = program.CreateClient();
        var rows = shares.Select((share, number) => string.Create(CultureInfo.InvariantCulture, $"firma-{number:000};Firma {number};9;{share:R};{share:E16}\n"));
        Assert.Equal(HttpStatusCode.OK, (await Import(client, Encoding.UTF8.GetBytes($"id;name;headcount;shiftShare;mobileShare\n{string.Concat(rows)}"))).Status);

        var exported = await client.GetByteArrayAsync("/api/export/companies.csv");

        Assert.Equal(shares.Length, (await Import(client, exported))["unchanged"].GetInt32());
        var cells = Encoding.UTF8.GetString(exported).Split("\r\n").Skip(1).Take(shares.Length).Select(line => line.Split(';')[5]).ToList();
        Assert.Equal(shares, cells.Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)));
        Assert.Equal("0.00005", cells[0]);
    }

    [Fact]
    public async Task The_file_opens_in_a_spreadsheet_without_running_anything()
    {
        using var folder = new TemporaryFolder();
        await using var program = await RunningProgram.Start(folder.Path, examples: false);
        using var client = program.CreateClient();
        await Import(client, Encoding.UTF8.GetBytes("id;name;headcount;shiftShare\na-b;\"'=1+1\";1;0\nc-d;=2+2;1;0\n"));

        using var response = await client.GetAsync("/api/export/companies.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("companies.csv", response.Content.Headers.ContentDisposition!.FileName);
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.StartsWith("a-b;'=1+1;", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("c-d;'=2+2;", lines[2], StringComparison.Ordinal);
    }

    private static Task<Answer> Import(HttpClient client, byte[] table)
    {
        var content = new ByteArrayContent(table);
        content.Headers.TryAddWithoutValidation("Content-Type", "text/csv");
        return client.Ask(HttpMethod.Post, "/api/import/companies", content);
    }
}
