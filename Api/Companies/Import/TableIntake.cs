namespace Matchmaking.Api.Companies.Import;

/// <summary>
/// Takes a table from a page in two steps: it is checked first, then taken over. Nothing is kept in between: the page
/// carries the checked table back, sealed, so that what is taken over is what was checked.
/// </summary>
internal sealed class TableIntake(CompanyImporter importer, ImportGate gate, CheckedTables tables)
{
    /// <summary>Bytes of the largest file, on the page and through the API.</summary>
    public const int LargestFile = 32 * 1024 * 1024;

    /// <summary>What the file would change. Nothing is stored.</summary>
    public async Task<IntakeReport> Check(IFormFile? file, string operation, CancellationToken cancellation)
    {
        if (file is null || file.FileName.Length == 0)
            return new IntakeReport { Fault = IntakeFault.NoFile };
        if (file.Length > LargestFile)
            return new IntakeReport { Fault = IntakeFault.TooLarge };
        using var place = gate.TryEnter();
        if (place is null)
            return new IntakeReport { Fault = IntakeFault.Busy };

        var bytes = new byte[file.Length];
        await using (var content = file.OpenReadStream())
            await content.ReadExactlyAsync(bytes, cancellation);
        return TableBytes.FaultOf(bytes) is { } fault ? new IntakeReport { Fault = fault } : await Check(bytes, operation);
    }

    /// <summary>Stores a table that was checked, unless it would now do something else than was shown.</summary>
    public async Task<IntakeReport> TakeOver(string? carried, string operation)
    {
        if (tables.Open(carried) is not { } table)
            return new IntakeReport { Fault = IntakeFault.Expired };
        using var place = gate.TryEnter();
        if (place is null)
            return new IntakeReport { Fault = IntakeFault.Busy, Carried = carried };

        var result = await importer.Import(table.Csv, new ImportOrder { OperationId = operation, Check = table.Mark });
        return result.StoredNothing
            ? await Check(table.Csv, operation) with { HasMoved = true }
            : new IntakeReport { Result = result, IsStored = true };
    }

    private async Task<IntakeReport> Check(byte[] csv, string operation)
    {
        var result = await importer.Import(csv, new ImportOrder { OperationId = operation, DryRun = true });
        return new IntakeReport
        {
            Result = result,
            Carried = result.Problem is null ? tables.Seal(new CheckedTable(csv, result.Mark)) : null,
        };
    }
}

/// <summary>What a page says about a table.</summary>
internal sealed record IntakeReport
{
    /// <summary>Why it was not even read.</summary>
    public IntakeFault? Fault { get; init; }

    /// <summary>What it did or would do, or what is wrong with it.</summary>
    public ImportResult? Result { get; init; }

    /// <summary>The table itself, to be sent back; null where there is nothing to take over.</summary>
    public string? Carried { get; init; }

    /// <summary>Whether it was stored, as far as its rows allowed.</summary>
    public bool IsStored { get; init; }

    /// <summary>Whether companies have changed since the table was checked.</summary>
    public bool HasMoved { get; init; }
}

/// <summary>Why a file was not read; each has its sentence.</summary>
internal enum IntakeFault
{
    NoFile,
    Empty,
    TooLarge,

    /// <summary>A workbook instead of a table.</summary>
    Workbook,

    NotText,
    Busy,

    /// <summary>Checked too long ago, or not by us.</summary>
    Expired,
}
