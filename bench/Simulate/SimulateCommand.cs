using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Matchmaking.Catalogue;

namespace Matchmaking.Bench.Simulate;

/// <summary>Invents a country of alliances and companies, the same for the same seed, and writes or loads it.</summary>
internal sealed class SimulateCommand : ICommand
{
    private const int CannotRun = 1;
    private const int WrongUsage = 2;

    public string Name => "simulate";

    public string Usage => SimulateOptions.Usage;

    public async Task<int> Run(string[] arguments)
    {
        if (SimulateOptions.Read(arguments) is not { } options)
        {
            Console.Error.WriteLine($"bench simulate {SimulateOptions.Usage}");
            return WrongUsage;
        }

        var catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
        var companies = new CompanyMaker(catalogue, options.Alliances, options.Seed);
        var alliances = new AllianceMaker(catalogue, options.Seed);
        try
        {
            if (options.Out is { } folder)
            {
                Write(folder, options, companies, alliances);
                Say($"{options.Companies} companies and {options.Alliances} alliances are in {Path.GetFullPath(folder)}");
                Say($"A running site takes the tables on its page for tables, or all of it by bench simulate --url http://127.0.0.1:5080");
            }
            else
                await Load(options.Url!, options, companies, alliances);
            return 0;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            Console.Error.WriteLine(exception.Message);
            return CannotRun;
        }
    }

    private static IEnumerable<SimulatedCompany[]> Parts(SimulateOptions options, CompanyMaker companies) =>
        Enumerable.Range(1, options.Companies).Select(companies.Company).Chunk(CompanyCsv.RowsPerFile);

    private static void Write(string folder, SimulateOptions options, CompanyMaker companies, AllianceMaker alliances)
    {
        Directory.CreateDirectory(folder);
        using var requests = new StreamWriter(Path.Combine(folder, "alliances.ndjson")) { NewLine = "\n" };
        foreach (var request in Enumerable.Range(0, options.Alliances).SelectMany(alliances.Requests).Concat(AllianceMaker.RequestsOfEverywhere()))
            requests.WriteLine(Line(request));
        foreach (var (part, number) in Parts(options, companies).Select((part, number) => (part, number)))
        {
            File.WriteAllBytes(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"companies-{number + 1:0000}.csv")), CompanyCsv.Write(part, options.Examples));
            foreach (var membership in part.Select(AllianceMaker.Membership).OfType<SimulatedRequest>())
                requests.WriteLine(Line(membership));
        }
    }

    private static string Line(SimulatedRequest request) => JsonSerializer.Serialize(request, LineJson);

    private static readonly JsonSerializerOptions LineJson =
        new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static async Task Load(Uri url, SimulateOptions options, CompanyMaker companies, AllianceMaker alliances)
    {
        using var site = new Site(url);
        var watch = Stopwatch.StartNew();
        var memberships = new List<SimulatedRequest>();
        foreach (var (part, number) in Parts(options, companies).Select((part, number) => (part, number)))
        {
            await site.Import(CompanyCsv.Write(part, options.Examples), string.Create(CultureInfo.InvariantCulture, $"simulate-{options.Seed}-{number}"));
            memberships.AddRange(part.Select(AllianceMaker.Membership).OfType<SimulatedRequest>());
            Say($"{Math.Min((number + 1) * CompanyCsv.RowsPerFile, options.Companies)} companies after {watch.Elapsed.TotalSeconds:F0} s");
        }

        var byAlliance = memberships.ToLookup(membership => membership.Path.Split('/')[3]);
        await Parallel.ForAsync(0, options.Alliances, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) =>
        {
            foreach (var request in alliances.Requests(number).Concat(byAlliance[AllianceMaker.IdOf(number)]))
                await site.Send(request, cancellation);
        });
        foreach (var request in AllianceMaker.RequestsOfEverywhere())
            await site.Send(request, CancellationToken.None);
        Say($"{options.Alliances} alliances with {memberships.Count} members after {watch.Elapsed.TotalSeconds:F0} s");
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
