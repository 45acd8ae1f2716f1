using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Matchmaking.Api.Shell;

/// <summary>
/// What a page says once, after a form led back to it. It travels in the address, sealed and short-lived: whoever opens
/// the link later, or makes one up, reads nothing.
/// </summary>
public sealed class Flash(IDataProtectionProvider protection)
{
    /// <summary>The name in the address.</summary>
    public const string Name = "note";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    /// <param name="about">What the page is about, such as the id of a company; the note counts there only.</param>
    /// <param name="kind">Which sentence.</param>
    /// <param name="value">What the sentence names.</param>
    public string Seal(string about, string kind, string value) => For(about).Protect($"{kind} {value}", Lifetime);

    /// <summary>The kind and the value of a note, or null for none, an old one or one from elsewhere.</summary>
    public (string Kind, string Value)? Open(string about, string? sealedNote)
    {
        if (string.IsNullOrEmpty(sealedNote))
            return null;
        try
        {
            return For(about).Unprotect(sealedNote).Split(' ', 2) is [var kind, var value] ? (kind, value) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector For(string about) =>
        protection.CreateProtector("matchmaking.flash", about).ToTimeLimitedDataProtector();
}
