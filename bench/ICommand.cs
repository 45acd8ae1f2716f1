namespace Matchmaking.Bench;

/// <summary>One measurement: what the first word of the command line names.</summary>
internal interface ICommand
{
    string Name { get; }

    /// <summary>The words after the name, as shown in the help.</summary>
    string Usage { get; }

    /// <summary>Runs it and answers the exit code: 0 done, 1 failed, 2 called wrongly.</summary>
    Task<int> Run(string[] arguments);
}
