namespace Matchmaking.Api.Companies.Import;

/// <summary>Recognises files that are no table of text by how they begin.</summary>
internal static class TableBytes
{
    /// <summary>Null for what may be a table. Other ways of writing letters are left to the reader, who names them.</summary>
    public static IntakeFault? FaultOf(ReadOnlySpan<byte> file) =>
        IsBlank(file) ? IntakeFault.Empty
        : IsWorkbook(file) ? IntakeFault.Workbook
        : file.Contains((byte)0) && !IsUtf16(file) ? IntakeFault.NotText
        : null;

    private static bool IsBlank(ReadOnlySpan<byte> file) =>
        (file.StartsWith("\uFEFF"u8) ? file[3..] : file).IndexOfAnyExcept(" \t\r\n"u8) < 0;

    /// <summary>Excel and LibreOffice pack theirs; Excel before 2007 had a format of its own.</summary>
    private static bool IsWorkbook(ReadOnlySpan<byte> file) =>
        file.StartsWith("PK\x03\x04"u8) || file.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]);

    private static bool IsUtf16(ReadOnlySpan<byte> file) => file.StartsWith<byte>([0xFF, 0xFE]) || file.StartsWith<byte>([0xFE, 0xFF]);
}
