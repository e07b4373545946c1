package io.ringfence.ui.state;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;

/**
 * Lets threads that compute wait for the one that draws: they get the lowest priority, so that the
 * window answers at once while many servers are read and audited. The system heeds priorities only
 * where the program is started with {@code -XX:ThreadPriorityPolicy=1}.
 */
final class Patience {

    /** The threads that run virtual ones, and those of the common pool. */
    private static final Set<String> GROUPS =
            Set.of("CarrierThreads", "InnocuousForkJoinWorkerThreadGroup");

    /** Groups and threads may come while they are counted. */
    private static final int MORE = 16;

    private Patience() {}

    /** Gives it to virtual threads and to the common pool, soon. */
    static void ofVirtualThreads() {
        // a group is there once a thread of it was wanted
        ForkJoinPool.commonPool()
                .execute(
                        () ->
                                Thread.ofVirtual()
                                        .name("patience")
                                        .start(() -> groups().forEach(Patience::lower)));
    }

    /** Of all groups that are there, those that compute. */
    static List<ThreadGroup> groups() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        for (ThreadGroup above = top; above != null; above = top.getParent()) {
            top = above;
        }
        ThreadGroup[] all = new ThreadGroup[top.activeGroupCount() + MORE];
        int count = top.enumerate(all);
        return Stream.of(all).limit(count).filter(each -> GROUPS.contains(each.getName())).toList();
    }

    private static void lower(ThreadGroup group) {
        group.setMaxPriority(Thread.MIN_PRIORITY);
        Thread[] threads = new Thread[group.activeCount() + MORE];
        int count = group.enumerate(threads);
        Stream.of(threads).limit(count).forEach(each -> each.setPriority(Thread.MIN_PRIORITY));
    }
}
