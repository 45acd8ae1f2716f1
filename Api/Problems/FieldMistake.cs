namespace Matchmaking.Api.Problems;

/// <summary>What is wrong with one value; each case has a sentence in both languages.</summary>
internal enum FieldMistake
{
    Missing = 1,
    Unknown = 2,
    Repeated = 3,
    NotAWholeNumber = 4,
    NotANumber = 5,
    NotAText = 6,
    NotABoolean = 7,
    NotAList = 8,
    NotAnObject = 9,
    Unreadable = 10,

    /// <summary>Arguments: smallest and largest value.</summary>
    OutOfRange = 11,

    Blank = 12,

    /// <summary>Argument: largest number of characters.</summary>
    TooLong = 13,

    ControlCharacters = 14,
    NotASlug = 15,

    /// <summary>As the id of a company it would hide behind a page of that name.</summary>
    NameOfAPage = 45,

    /// <summary>Argument: the field where the practice stood first, with another state.</summary>
    OtherState = 46,

    /// <summary>Argument: the values that can be used.</summary>
    NotOneOf = 16,

    /// <summary>Argument: largest number of entries.</summary>
    TooMany = 17,

    UnknownTopic = 18,
    UnknownPersona = 19,
    UnknownPractice = 20,
    UnknownSector = 21,
    NotAPostalCode = 22,
    NotALanguage = 23,
    TopicOrPersona = 24,
    NotADate = 25,

    /// <summary>Argument: how an entry is written.</summary>
    NotAnEntry = 26,

    /// <summary>Argument: the line where the id stood first.</summary>
    RepeatedRow = 27,

    UnbalancedQuotes = 28,

    /// <summary>Arguments: number of cells and number of columns.</summary>
    WrongCellCount = 29,

    NotUtf8 = 30,
    TooManyRows = 31,

    /// <summary>The company itself refuses the row; the words are those of its refusal.</summary>
    Refused = 32,

    NotAWebAddress = 33,
    NotADay = 34,
    NotPostalDigits = 35,
    NotAMonth = 36,

    /// <summary>Argument: the line where the name stood first. A warning, never a refusal.</summary>
    SameName = 37,

    NotAnId = 38,

    /// <summary>Argument: the columns that a table may have.</summary>
    UnknownColumn = 39,

    MissingColumn = 40,

    /// <summary>Argument: the ids there are.</summary>
    UnknownPlainSector = 41,

    /// <summary>A wish about guests names fewer than two.</summary>
    TwoGuests = 47,

    /// <summary>Argument: the numbers of guests whom a refusal is about.</summary>
    TheseGuests = 48,
}
