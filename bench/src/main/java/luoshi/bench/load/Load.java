package luoshi.bench.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Sends requests at the moments when they are due, whether or not those before have been answered. */
public final class Load {

    private final List<Session> sessions;
    private final IntFunction<Question> office;
    private final Random random;
    private final AtomicInteger numbers;

    /** @param office what somebody asks for next, by their place among the sessions */
    public Load(List<Session> sessions, IntFunction<Question> office, Random random, AtomicInteger numbers) {
        this.sessions = sessions;
        this.office = office;
        this.random = random;
        this.numbers = numbers;
    }

    /**
     * A request that has been answered.
     *
     * @param number of the request
     * @param question what was asked for
     * @param nanos from the moment when it was due until all of the answer was there
     * @param late how long after that moment it was sent
     * @param wrong what was wrong with the answer, empty where nothing was
     */
    record Answered(int number, Question question, long nanos, long late, String wrong) {}

    /** Sends a request at each of these moments, and waits for the last answer. */
    Collection<Answered> send(long[] moments) {
        Queue<Answered> answers = new ConcurrentLinkedQueue<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            for (long moment : moments) {
                int place = random.nextInt(sessions.size());
                Session session = sessions.get(place);
                Question question = office.apply(place);
                int number = numbers.incrementAndGet();
                await(begin + moment);
                senders.submit(() -> answers.add(ask(session, question, number, begin + moment)));
            }
        }
        return new ArrayList<>(answers);
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static Answered ask(Session session, Question question, int number, long due) {
        long sent = System.nanoTime();
        try {
            Session.Answer answer = session.get(question.path(), number);
            long nanos = System.nanoTime() - due;
            return new Answered(number, question, nanos, sent - due, question.wrong(answer));
        } catch (IOException | InterruptedException | RuntimeException e) {
            return new Answered(number, question, System.nanoTime() - due, sent - due, question.path() + "：" + e);
        }
    }
}
