using Matchmaking.Bench;
using Matchmaking.Bench.Alliances;
using Matchmaking.Bench.Cpu;
using Matchmaking.Bench.Evaluate;
using Matchmaking.Bench.Feedback;
using Matchmaking.Bench.Grains;
using Matchmaking.Bench.Http;
using Matchmaking.Bench.Learn;
using Matchmaking.Bench.Matching;
using Matchmaking.Bench.Simulate;
using Matchmaking.Bench.Training;
using Matchmaking.Bench.Writes;

ICommand[] commands =
[
    new EvaluateCommand(), new LearnCommand(), new FeedbackCommand(), new HttpCommand(), new WritesCommand(), new GrainsCommand(),
    new SimulateCommand(), new AlliancesCommand(), new ArgumentsCommand(), new CpuCommand(), new TrainingCommand(), new MatchingCommand(Console.Out),
];

if (Array.Find(commands, command => command.Name == args.FirstOrDefault()) is { } chosen)
{
    try
    {
        return await chosen.Run(args[1..]);
    }
    catch (WrongUsageException)
    {
        Console.Error.WriteLine($"bench {chosen.Name} {chosen.Usage}");
        return 2;
    }
}

Console.Error.WriteLine("One of:");
foreach (var command in commands)
    Console.Error.WriteLine($"  bench {command.Name} {command.Usage}");
return 2;
