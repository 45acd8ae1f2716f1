using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Matchmaking.Api.Hosting;

/// <summary>Reasons not to start that the person at the keyboard can mend: they deserve a sentence, not a stack trace.</summary>
internal static class StartFailure
{
    private const int CannotStart = 1;

    /// <summary>The exit code and the sentence, or null for a mistake in the program.</summary>
    public static (int ExitCode, string Sentence)? Explain(Exception exception)
    {
        if (EmbeddedSilo.ExitCodeOf(exception) is { } code)
            return (code, exception.Message);

        return exception switch
        {
            SettingsException => (CannotStart, exception.Message),
            IOException { InnerException: AddressInUseException } =>
                (CannotStart, $"{exception.Message} Stop the other program, or choose another address with --urls."),
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.AccessDenied } =>
                (CannotStart, $"This machine cannot listen on the address it was given: {exception.Message}. Choose another one with --urls."),
            _ => null,
        };
    }
}
