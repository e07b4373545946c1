import io.ringfence.idmap.IdRange;
import io.ringfence.idmap.RangeTable;
import io.ringfence.idmap.SharedIds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Times finding the ids that ranges share against sorting as many {@code long}s, turn by turn, and
 * against twice as many ranges. Ranges come in any order, side by side as a server gives them out,
 * and one in ten reaches into its neighbour. The best of all rounds counts, as whatever else runs
 * on the machine only adds. Arguments: number of ranges and of rounds.
 */
final class Overlaps {

    private static int found;

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        Random random = new Random(7);
        long[] numbers = random.longs(count, 0, IdRange.IDS).toArray();
        RangeTable once = ranges(count, random);
        RangeTable twice = ranges(2 * count, random);
        List<Double> sort = new ArrayList<>();
        List<Double> sweep = new ArrayList<>();
        List<Double> more = new ArrayList<>();
        List<Double> tell = new ArrayList<>();
        for (int round = 0; round < rounds + 5; round++) {
            long[] copy = numbers.clone();
            double sorted = seconds(() -> Arrays.sort(copy));
            double swept = seconds(() -> found = SharedIds.of(once).size());
            SharedIds shared = SharedIds.of(once);
            double named = seconds(() -> shared.forEach((owners, ids) -> found += owners.length));
            double doubled = seconds(() -> SharedIds.of(twice));
            if (round >= 5) { // the first ones warm up
                sort.add(sorted);
                sweep.add(swept);
                more.add(doubled);
                tell.add(named);
            }
        }
        System.out.printf("tell %.1f%n", best(tell) * 1000);
        System.out.printf("found %d%nsort %.1f%n", SharedIds.of(once).size(), best(sort) * 1000);
        System.out.printf(
                "sweep %.1f%nsweep_ratio %.2f%n", best(sweep) * 1000, best(sweep) / best(sort));
        System.out.printf(
                "double_sweep %.1f%ngrowth %.2f%n", best(more) * 1000, best(more) / best(sweep));
    }

    private static RangeTable ranges(int count, Random random) {
        long step = (IdRange.IDS - 200_000) / count;
        List<IdRange> ranges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long start = 165_536 + i * step - (random.nextInt(10) == 0 ? step / 2 : 0);
            ranges.add(IdRange.of(start, step));
        }
        Collections.shuffle(ranges, random);
        RangeTable table = new RangeTable(count);
        for (int i = 0; i < count; i++) {
            table.add(i, ranges.get(i));
        }
        return table;
    }

    private static double seconds(Runnable task) {
        long started = System.nanoTime();
        task.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static double best(List<Double> values) {
        return Collections.min(values);
    }
}
