package crm.proofs.chaos.load;

import crm.proofs.chaos.load.World.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Concurrent callers who tell stories. Which stories there are, and what they say, follows from the seed; how they interleave does not. */
public final class Load implements AutoCloseable {

    private static final List<Story> STORIES = List.of(
            new OrderStory(),
            new OrderStory(),
            new OrderStory(),
            new LeadStory(),
            new LeadStory(),
            new RequestStory(),
            new RequestStory(),
            new ConsentStory(),
            new ConsentStory());

    private final Caller caller;
    private final Journal journal;
    private final Pace pace;
    private final long seed;
    private final String run;
    private final int callers;
    private final ExecutorService threads;

    public Load(Caller caller, Journal journal, Pace pace, long seed, String run, int callers) {
        this.caller = caller;
        this.journal = journal;
        this.pace = pace;
        this.seed = seed;
        this.run = run;
        this.callers = callers;
        this.threads = Executors.newFixedThreadPool(callers);
    }

    /**
     * Before the first fault.
     *
     * @param audience how many of the people permit to be written to
     * @param faithful how many more people do
     */
    public World setting(int people, int audience, int faithful) throws InterruptedException {
        var skus = Setting.products(steps("products", -1), run);
        var work = new ArrayList<Callable<Person>>();
        for (int i = 0; i < people + faithful; i++) {
            int number = i;
            boolean isWrittenTo = number < audience || number >= people;
            work.add(() -> Setting.person(steps("person-" + number, -2L - number), run, number, isWrittenTo));
        }
        var made = new ArrayList<Person>();
        for (Future<Person> person : threads.invokeAll(work)) {
            made.add(get(person));
        }
        return new World(
                run, made.subList(0, people), skus, made.subList(0, audience), made.subList(people, people + faithful));
    }

    /** Somebody does not want to be written to any more; returns when it is acknowledged. */
    public void withdraw(Person person) throws InterruptedException {
        Consent.withdrawEmail(steps("withdrawal-" + person.number(), -2_000_000L - person.number()), person);
    }

    /** Tells stories until it is enough. */
    public void tellUntil(World world, BooleanSupplier enough) throws InterruptedException {
        var next = new AtomicInteger();
        CompletionService<Void> done = new ExecutorCompletionService<>(threads);
        for (int i = 0; i < callers; i++) {
            done.submit(() -> {
                while (!enough.getAsBoolean()) {
                    tell(world, next.getAndIncrement());
                }
                return null;
            });
        }
        if (world.hasCampaigns()) {
            campaigns(world, enough);
        }
        for (int i = 0; i < callers; i++) {
            get(done.take());
        }
    }

    /** On the thread of the run: one after the other, the last one to its end. */
    private void campaigns(World world, BooleanSupplier enough) throws InterruptedException {
        var campaigns = new Campaigns(caller);
        for (int number = 0; !enough.getAsBoolean(); number++) {
            try {
                campaigns.run(steps("campaign-" + number, -1_000_000L - number), world, number);
            } catch (Steps.Ended refused) {
                return;
            }
        }
    }

    private void tell(World world, int number) throws InterruptedException {
        var steps = steps("story-" + number, number);
        var story = STORIES.get(steps.random.nextInt(STORIES.size()));
        try {
            story.tell(steps, world);
        } catch (Steps.Ended refused) {
            // written down as a refusal that was not expected; the check names it
            return;
        }
    }

    private Steps steps(String name, long number) {
        return new Steps(caller, journal, pace, run + "-" + name, new Random(seed * 1_000_003 + number));
    }

    private static <T> T get(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
