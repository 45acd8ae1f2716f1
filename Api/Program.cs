using Matchmaking.Api.Hosting;

try
{
    if (await EmbeddedSilo.Maintain(args) is { } done)
        return done;

    await using var app = WebProgram.Build(args);
    try
    {
        await app.StartAsync();
    }
    catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
    {
        // Somebody ended it before it was up, which is no failure.
        await app.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }
    catch
    {
        // What has started already ends in order; merely disposed of, it would report itself as broken.
        await app.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        throw;
    }

    await app.WaitForShutdownAsync();
    return Environment.ExitCode;
}
catch (Exception exception) when (StartFailure.Explain(exception) is not null)
{
    var (exitCode, sentence) = StartFailure.Explain(exception)!.Value;
    await Console.Error.WriteLineAsync(sentence);
    return exitCode;
}
