namespace Matchmaking.Api.Problems;

/// <summary>Reasons to refuse a request before any grain is asked, or because none could answer.</summary>
internal enum RequestRefusal
{
    /// <summary>The body can be read, but values in it cannot be used.</summary>
    InvalidBody = 1,

    /// <summary>The body is not JSON.</summary>
    BrokenJson = 2,

    /// <summary>A part of the address (id or query) cannot be used.</summary>
    InvalidParameter = 3,

    /// <summary>The Idempotency-Key is empty, too long or holds more than visible ASCII.</summary>
    InvalidIdempotencyKey = 4,

    /// <summary>The body is longer than the endpoint reads.</summary>
    BodyTooLarge = 5,

    /// <summary>The body is of a kind that the endpoint does not read.</summary>
    UnsupportedMediaType = 6,

    /// <summary>There is nothing at this address.</summary>
    UnknownAddress = 7,

    /// <summary>The address exists, but not with this method.</summary>
    MethodNotAllowed = 8,

    /// <summary>A page of another site tried to change something.</summary>
    CrossSite = 9,

    /// <summary>The catalogue has no practice with this id.</summary>
    UnknownPractice = 10,

    /// <summary>The catalogue has no persona with this id.</summary>
    UnknownPersona = 11,

    /// <summary>No alliance with this id is known.</summary>
    UnknownAlliance = 12,

    /// <summary>The table lacks columns, repeats one or has one too many, or is not text at all.</summary>
    UnreadableTable = 13,

    /// <summary>Rows of the table hold values that cannot be used.</summary>
    InvalidRows = 14,

    /// <summary>Anything else that the sender got wrong about HTTP itself.</summary>
    BadRequest = 15,

    /// <summary>The sender took too long.</summary>
    TooSlow = 16,

    /// <summary>Storage or the actor runtime cannot answer at present.</summary>
    Unavailable = 17,

    /// <summary>A mistake in this program.</summary>
    Unexpected = 18,

    /// <summary>Companies changed while a table was being stored, so that some rows no longer fit; the others are stored.</summary>
    RowsOvertaken = 19,

    /// <summary>If-Match is neither one version nor an asterisk, or If-None-Match is no asterisk, or both are there.</summary>
    InvalidPrecondition = 20,

    /// <summary>There is no body where one is needed.</summary>
    MissingBody = 21,

    /// <summary>As many tables are being imported as this program takes at a time.</summary>
    ImportsBusy = 22,

    /// <summary>A table would no longer do what its check showed; nothing is stored.</summary>
    CheckOvertaken = 23,

    /// <summary>As many wait for a table plan as this program lets wait.</summary>
    TablesBusy = 24,
}
