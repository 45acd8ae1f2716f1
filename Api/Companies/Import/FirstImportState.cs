namespace Matchmaking.Api.Companies.Import;

/// <summary>What has become of what the first start takes over.</summary>
internal enum FirstImportState
{
    /// <summary>Under way: whoever asks for examples may not see them yet.</summary>
    Open,

    /// <summary>All is there, or nothing was wanted.</summary>
    Done,

    /// <summary>The last attempt broke off; the next one finishes it. The program is useful without examples.</summary>
    Failed,
}
