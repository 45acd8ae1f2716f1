using System.Buffers.Text;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Matchmaking.Api.Companies.Import;

/// <summary>Seals tables that were checked, so that a page can carry them until they are taken over. No process needs to remember them.</summary>
internal sealed class CheckedTables(IDataProtectionProvider protection)
{
    /// <summary>Characters that one takes at most: what cannot be packed grows by a third, and the seal adds a little.</summary>
    public const int LongestSealed = (TableIntake.LargestFile / 3 * 4) + (1024 * 1024);

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("matchmaking.checked-table").ToTimeLimitedDataProtector();

    public string Seal(CheckedTable table)
    {
        using var packed = new MemoryStream();
        packed.Write(Convert.FromHexString(table.Mark));
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zip.Write(table.Csv);
        return Base64Url.EncodeToString(protector.Protect(packed.ToArray(), Lifetime));
    }

    /// <summary>Null for one that is too old, or was not sealed here.</summary>
    public CheckedTable? Open(string? text)
    {
        try
        {
            var packed = protector.Unprotect(Base64Url.DecodeFromChars(text));
            using var zip = new GZipStream(new MemoryStream(packed[SHA256.HashSizeInBytes..]), CompressionMode.Decompress);
            using var csv = new MemoryStream();
            zip.CopyTo(csv);
            return new CheckedTable(csv.ToArray(), Convert.ToHexStringLower(packed[..SHA256.HashSizeInBytes]));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

/// <param name="Csv">The file, byte for byte.</param>
/// <param name="Mark">The <see cref="ImportResult.Mark"/> of what was shown.</param>
internal sealed record CheckedTable(byte[] Csv, string Mark);
