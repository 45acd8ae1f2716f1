using System.Text.Json;
using Matchmaking.Api.Http;
using Matchmaking.Api.Recommendations;
using Matchmaking.Catalogue;
using Matchmaking.Grains.Interfaces.Recommendations;

namespace Matchmaking.Api.Hosting;

/// <summary>
/// Asks for recommendations after the start, as invented firms, so that the runtime has compiled the way to an answer for
/// speed before many people come: at first an answer costs several times what it costs later.
/// </summary>
internal sealed partial class WarmUp(IGrainFactory grains, PracticeCatalogue catalogue, RecommendationsWriter writer, TimeProvider clock, ILogger<WarmUp> logger)
{
    /// <summary>The runtime measures what is called thirty times, compiles it again, and once more after thirty further calls.</summary>
    private const int Rounds = 8;
    private const int AnswersPerRound = 40;

    /// <summary>It compiles when nothing new has run for a tenth of a second.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private static readonly int[] Headcounts = [6, 30, 140, 700];

    /// <summary>Takes about two seconds, mostly of waiting. A failure is noted and does no harm.</summary>
    public async Task Run(CancellationToken stoppingToken)
    {
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                for (var turn = 0; turn < AnswersPerRound; turn++)
                    await Answer((round * AnswersPerRound) + turn);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
        catch (Exception exception)
        {
            if (!stoppingToken.IsCancellationRequested)
                LogFailed(exception);
        }
    }

    private async Task Answer(int turn)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(Firm(turn), ApiJson.Default.RecommendationBody);
        var request = JsonSerializer.Deserialize(json, ApiJson.Default.RecommendationBody)!.ToRequest();
        var list = await grains.GetRecommender().Recommend(request);
        writer.Write(list, request.Headcount, turn % 4 == 0 ? Language.En : Language.De, new Utf8Text());
    }

    internal RecommendationBody Firm(int turn) => new()
    {
        Headcount = Headcounts[turn % Headcounts.Length],
        ShiftShare = turn % 5 / 4.0,
        MobileShare = turn % 3 == 0 ? null : turn % 7 / 6.0,
        Topics = [catalogue.Topics[turn % catalogue.Topics.Count].Id],
        Persona = turn % 2 == 0 ? null : catalogue.Personas[turn % catalogue.Personas.Count].Id,
        Measures = [new FirmMeasureBody(catalogue.Practices[turn % catalogue.Practices.Count].Id, "lived")],
        Region = "Duisburg",
    };

    [LoggerMessage(1, LogLevel.Information, "The recommendations were not warmed up; the first answers take longer.")]
    private partial void LogFailed(Exception exception);
}
