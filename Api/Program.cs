using Matchmaking.Api.Hosting;

try
{
    if (await EmbeddedSilo.Maintain(args) is { } done)
        return done;

    await using var app = WebProgram.Build(args);
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is not null)
{
    var (exitCode, sentence) = StartFailure.Explain(exception)!.Value;
    await Console.Error.WriteLineAsync(sentence);
    return exitCode;
}
