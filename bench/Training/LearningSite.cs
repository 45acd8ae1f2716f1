using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Matchmaking.Bench.Http;
using Matchmaking.Bench.Learn;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Matchmaking.Bench.Training;

/// <summary>The program on an invented country, with a model that learned from it; a change of one company makes it learn anew.</summary>
internal sealed class LearningSite : IDisposable
{
    private const int AtOnce = 32;
    private const int Firms = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15), Looks = TimeSpan.FromMilliseconds(250);

    private readonly RunningProgram program;
    private readonly HttpClient client;
    private int changes;

    private LearningSite(RunningProgram program, TrainingCompany[] companies)
    {
        this.program = program;
        client = new HttpClient { BaseAddress = program.Address };
        Companies = companies.Length;
        Requests = [.. companies.Where(company => company.Topics.Count > 0).Take(Firms).Select(Request)];
    }

    public int Companies { get; }

    public byte[][] Requests { get; }

    /// <summary>Fills the folder, starts the program on it, and waits for the first model.</summary>
    /// <exception cref="TimeoutException">No training came to an end.</exception>
    public static async Task<LearningSite> Open(string folder, int size, int seed)
    {
        var catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
        TrainingCompany[] companies = [.. new Country(catalogue, seed).Companies(size).Select(citizen => citizen.Company)];
        await Fill(folder, companies);
        var site = new LearningSite(await RunningProgram.Start(folder, "--Matchmaking:TrainingRest=0:00:03"), companies);
        await site.Ended(0);
        return site;
    }

    public Task<Connection> Connect() => Connection.Open(program.Address);

    /// <summary>Changes a company, which makes it train within three seconds.</summary>
    /// <returns>The number of trainings before.</returns>
    public async Task<int> Change()
    {
        var before = (await Runs()).GetProperty("runs").GetArrayLength();
        var change = (changes++).ToString(CultureInfo.InvariantCulture);
        using var answer = await client.PutAsJsonAsync("/api/companies/one-more-" + change, new { name = "Simulation " + change, headcount = 40, shiftShare = 0 });
        answer.EnsureSuccessStatusCode();
        return before;
    }

    /// <summary>Answers how many seconds a training took when the model that came of it answers.</summary>
    /// <param name="before">How many trainings there were before.</param>
    /// <exception cref="InvalidOperationException">It brought no result.</exception>
    /// <exception cref="TimeoutException">It did not come to an end.</exception>
    public async Task<double> Ended(int before)
    {
        using var patience = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(Looks);
        while (!patience.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            var answer = await Runs();
            if (answer.GetProperty("runs").GetArrayLength() <= before)
                continue;
            var last = answer.GetProperty("runs")[0];
            if (last.GetProperty("failure").GetString() is { } failure)
                throw new InvalidOperationException($"The training brought no result: {failure}");
            if (answer.GetProperty("live").GetString() is not { } live || (await Model()).GetProperty("version").GetString()!.EndsWith(live, StringComparison.Ordinal))
                return last.GetProperty("seconds").GetDouble();
        }

        throw new TimeoutException("No training came to an end.");
    }

    /// <summary>Looks as often as <see cref="Ended"/> does, for a while: what looking costs belongs to both sides.</summary>
    public async Task LookOn(TimeSpan time)
    {
        using var timer = new PeriodicTimer(Looks);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; await timer.WaitForNextTickAsync(CancellationToken.None))
            await Runs();
    }

    /// <summary>How learned what answers is: content or learned.</summary>
    public async Task<string> Kind() => (await Model()).GetProperty("kind").GetString()!;

    public void Dispose()
    {
        client.Dispose();
        program.Dispose();
    }

    private Task<JsonElement> Runs() => client.GetFromJsonAsync<JsonElement>("/api/model/runs");

    private Task<JsonElement> Model() => client.GetFromJsonAsync<JsonElement>("/api/model");

    /// <summary>Through a silo of its own: quicker than over HTTP.</summary>
    private static async Task Fill(string folder, TrainingCompany[] companies)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.AddMatchmakingSilo(new SiloSettings { DataFolder = folder, TrainingRest = Timeout.InfiniteTimeSpan });
        using var host = builder.Build();
        await host.StartAsync();
        var grains = host.Services.GetRequiredService<IGrainFactory>();
        await Parallel.ForEachAsync(companies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (company, _) => await Import(grains, company));
        await host.StopAsync();
    }

    private static async Task Import(IGrainFactory grains, TrainingCompany company)
    {
        var outcome = await grains.GetCompany(CompanyId.Parse(company.Id)).Import(new ImportCompany
        {
            Profile = new CompanyProfile { Name = "Simulation", Headcount = company.Headcount, ShiftShare = company.ShiftShare, MobileShare = company.MobileShare, Topics = [.. company.Topics] },
            Measures = [.. Taken(company).Select(Measure)],
            OperationId = "import",
        });
        if (outcome.Value is null)
            throw new InvalidOperationException($"{company.Id} was refused: {outcome.Refusal}");
    }

    private static IEnumerable<MeasureEvent> Taken(TrainingCompany company) => company.Events.Where(one => one.Strength > 0).DistinctBy(one => one.Practice);

    private static MeasureView Measure(MeasureEvent taken) => new()
    {
        Practice = taken.Practice,
        History = [new MeasureEntry { State = MeasureState.Introduced, At = new DateTimeOffset(taken.Day, new TimeOnly(9, 0), TimeSpan.Zero) }],
    };

    private byte[] Request(TrainingCompany company)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new
        {
            headcount = company.Headcount,
            shiftShare = company.ShiftShare,
            mobileShare = company.MobileShare,
            topics = company.Topics,
            measures = Taken(company).Select(one => new { practice = one.Practice, state = "introduced" }),
            limit = 10,
        });
        var head = string.Create(
            CultureInfo.InvariantCulture,
            $"POST /api/recommendations HTTP/1.1\r\nHost: {program.Address.Authority}\r\nContent-Type: application/json\r\nContent-Length: {json.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. json];
    }
}
