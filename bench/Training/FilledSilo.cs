using System.Globalization;
using Matchmaking.Bench.Learn;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Companies;
using Matchmaking.Grains.Interfaces.Recommendations;
using Matchmaking.Grains.Interfaces.Training;
using Matchmaking.Recommender.Training;
using Matchmaking.Silo.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace Matchmaking.Bench.Training;

/// <summary>A silo with an invented country and a model that learned from it; a change of one company makes it learn anew.</summary>
internal sealed class FilledSilo : IAsyncDisposable
{
    private const int AtOnce = 32;
    private const int Firms = 500;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly IHost host;
    private int changes;

    private FilledSilo(IHost host, TrainingCompany[] companies)
    {
        this.host = host;
        Companies = companies.Length;
        Requests = [.. companies.Take(Firms).Select(Request)];
    }

    public IGrainFactory Grains => host.Services.GetRequiredService<IGrainFactory>();

    public int Companies { get; }

    public RecommendForFirm[] Requests { get; }

    /// <summary>Fills it, starts it again, and waits for the first model.</summary>
    /// <exception cref="TimeoutException">No training came to an end.</exception>
    public static async Task<FilledSilo> Open(string folder, int size, int seed)
    {
        var catalogue = CatalogueReader.Read(CatalogueDirectory.Default);
        TrainingCompany[] companies = [.. new Country(catalogue, seed).Companies(size).Select(citizen => citizen.Company)];
        await using (var filling = new FilledSilo(await Start(folder, TimeSpan.FromHours(1)), companies))
            await Parallel.ForEachAsync(companies, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (company, _) => await filling.Import(company));
        var silo = new FilledSilo(await Start(folder, TimeSpan.FromSeconds(1)), companies);
        await silo.Ended(0);
        return silo;
    }

    /// <summary>Makes it train, and answers how many seconds that took when it is done.</summary>
    /// <exception cref="TimeoutException">It did not come to an end.</exception>
    public async Task<double> Train()
    {
        var before = (await Grains.GetModelRegistry().Get()).Runs.Count;
        var change = (changes++).ToString(CultureInfo.InvariantCulture);
        await Grains.GetCompany(CompanyId.Parse("one-more-" + change)).Describe(new DescribeCompany(new CompanyProfile { Name = "Simulation " + change, Headcount = 40, ShiftShare = 0 }, change));
        return await Ended(before);
    }

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private async Task<double> Ended(int runs)
    {
        using var patience = new CancellationTokenSource(Longest);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!patience.IsCancellationRequested && await timer.WaitForNextTickAsync(CancellationToken.None))
            if ((await Grains.GetModelRegistry().Get()).Runs is var ended && ended.Count > runs)
                return ended[0].Seconds;
        throw new TimeoutException("No training came to an end.");
    }

    private static async Task<IHost> Start(string folder, TimeSpan rest)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Error);
        builder.AddMatchmakingSilo(new SiloSettings { DataFolder = folder, TrainingRest = rest });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private async Task Import(TrainingCompany company)
    {
        var outcome = await Grains.GetCompany(CompanyId.Parse(company.Id)).Import(new ImportCompany
        {
            Profile = new CompanyProfile { Name = "Simulation", Headcount = company.Headcount, ShiftShare = company.ShiftShare, MobileShare = company.MobileShare, Topics = [.. company.Topics] },
            Measures = [.. company.Events.Where(one => one.Strength > 0).DistinctBy(one => one.Practice).Select(Measure)],
            OperationId = "import",
        });
        if (outcome.Value is null)
            throw new InvalidOperationException($"{company.Id} was refused: {outcome.Refusal}");
    }

    private static MeasureView Measure(MeasureEvent taken) => new()
    {
        Practice = taken.Practice,
        History = [new MeasureEntry { State = MeasureState.Introduced, At = new DateTimeOffset(taken.Day, new TimeOnly(9, 0), TimeSpan.Zero) }],
    };

    private static RecommendForFirm Request(TrainingCompany company) => new()
    {
        Headcount = company.Headcount,
        ShiftShare = company.ShiftShare,
        MobileShare = company.MobileShare,
        Topics = [.. company.Topics],
        Measures = [.. company.Events.Select(one => one.Practice).Distinct().Select(practice => new FirmMeasure(practice, MeasureState.Introduced))],
        Limit = 10,
    };
}
