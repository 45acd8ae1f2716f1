using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Matchmaking.Silo.Hosting;
using Microsoft.Extensions.Logging;

namespace Matchmaking.Silo.Training;

/// <summary>
/// Has a process of its own train, at the lowest priority: learning allocates gigabytes, and a collector of garbage stops
/// everybody in its process. The other end is <see cref="TrainingProgram"/>.
/// </summary>
internal sealed partial class TrainingProcess(TrainingCommand command, SiloSettings settings, TimeProvider clock, ILogger<TrainingProcess> logger)
{
    /// <summary>A model has some hundred thousand bytes.</summary>
    private const int MostOutput = 64 * 1024 * 1024, MostError = 4000;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Returns when the process is gone, however it went.</summary>
    /// <param name="job">What to do.</param>
    /// <param name="told">Hears how much is done, 0 to 1.</param>
    /// <param name="cancellation">Ends the process.</param>
    /// <exception cref="TrainingFailedException">There is no result.</exception>
    /// <exception cref="OperationCanceledException">It was stopped, here or by somebody who asked the process to end.</exception>
    public async Task<TrainingResult> Run(TrainingJob job, Func<double, Task> told, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(settings.TrainingLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        using var process = Start();
        try
        {
            return await Talk(process, job, told, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TrainingFailedException($"no result within {settings.TrainingLimit:c}");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task<TrainingResult> Talk(Process process, TrainingJob job, Func<double, Task> told, CancellationToken cancellation)
    {
        Yield(process);
        var (output, error) = (Read(process.StandardOutput, MostOutput, told, cancellation), Read(process.StandardError, MostError, null, cancellation));
        await Tell(process, job, cancellation);
        await process.WaitForExitAsync(cancellation);
        if (await error is { Length: > 0 } words)
            LogWords(words);
        return process.ExitCode == 0 ? Understand(await output) : throw Failure(process.ExitCode, await error);
    }

    private Process Start()
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Utf8,
            StandardOutputEncoding = Utf8,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new TrainingFailedException("the process that trains could not be started", exception);
        }
    }

    /// <summary>Before its runtime starts threads, which inherit it.</summary>
    private static void Yield(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.Idle;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            // It is gone already; its exit code says more.
        }
    }

    /// <summary>The input stays open: the process takes its end for the end of the silo.</summary>
    private static async Task Tell(Process process, TrainingJob job, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(job, TrainingJson.Options).AsMemory(), cancellation);
            await process.StandardInput.FlushAsync(cancellation);
        }
        catch (IOException)
        {
            // It does not listen any more; its exit code says more.
        }
    }

    /// <summary>To the end, lest the other side waits; only the beginning is kept. Whoever is told takes the shares out.</summary>
    private static async Task<string> Read(StreamReader reader, int most, Func<double, Task>? told, CancellationToken cancellation)
    {
        var (kept, part) = (new StringBuilder(), new char[8192]);
        while (await reader.ReadAsync(part, cancellation) is > 0 and var count)
        {
            kept.Append(part, 0, Math.Min(count, most - kept.Length));
            while (told is not null && TrainingOutput.Take(kept) is { } share)
                await told(share);
        }

        return kept.ToString();
    }

    private static TrainingResult Understand(string output)
    {
        try
        {
            var result = JsonSerializer.Deserialize<TrainingResult>(output, TrainingJson.Options);
            return result is { IsWhole: true } ? result : throw new JsonException("It has a model that must not answer, or lacks one that may.");
        }
        catch (JsonException exception)
        {
            throw new TrainingFailedException("a result that cannot be read", exception);
        }
    }

    /// <summary>Of what it wrote only the name of an exception: everybody can read the reason.</summary>
    private static Exception Failure(int exitCode, string error)
    {
        const int interrupted = 128 + 2, terminated = 128 + 15;
        return exitCode is interrupted or terminated
            ? new OperationCanceledException("The process that trains was asked to end.")
            : new TrainingFailedException(NameOnFirstLine().Match(error) is { Success: true, Value: var name } ? $"exit code {exitCode}: {name}" : $"exit code {exitCode}");
    }

    [GeneratedRegex(@"\A[\w.+]{1,200}(?=\r?\n)")]
    private static partial Regex NameOnFirstLine();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The process that trains wrote: {Words}")]
    private partial void LogWords(string words);
}

/// <param name="reason">A few words for everybody, without paths, addresses or data.</param>
/// <param name="cause">What the log tells besides.</param>
internal sealed class TrainingFailedException(string reason, Exception? cause = null) : Exception(reason, cause);
