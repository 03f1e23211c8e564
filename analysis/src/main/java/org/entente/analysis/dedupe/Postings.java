package org.entente.analysis.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Which articles, by slot number, have a key: for each key the newest 64.
 *
 * <p>A key that had to drop an article is hot and has less of a vote. Most keys have one article only, which is kept in
 * the table itself. The table is parted, so that growing it never takes long.
 */
final class Postings {

    /** Articles kept for a key. */
    static final int NEWEST = 64;

    /** Of the articles of a hot key those that vote: many have it, and a copy finds some of its story by its other keys as well. */
    private static final int VOTING_OF_HOT = 16;

    private static final int PARTS = 256;

    private final Part[] parts = new Part[PARTS];
    private final IntBinaryOperator byAge;

    /** Takes the order of slots: negative where the first is the older. */
    Postings(IntBinaryOperator byAge) {
        this.byAge = byAge;
        for (int i = 0; i < PARTS; i++) {
            parts[i] = new Part();
        }
    }

    void add(long key, int slot) {
        part(key).add((int) key, slot);
    }

    void remove(long key, int slot) {
        part(key).remove((int) key, slot);
    }

    /** Lets every article that has the key vote. */
    void vote(long key, Poll poll) {
        part(key).vote((int) key, poll);
    }

    long bytes() {
        long bytes = 0;
        for (Part part : parts) {
            bytes += 4L * part.table.length;
            for (int[] list : part.lists) {
                bytes += 24 + 4L * list.length;
            }
        }
        return bytes;
    }

    private Part part(long key) {
        return parts[(int) (key >>> 24)];
    }

    /** Takes the votes of one lookup. */
    interface Poll {
        void vote(int slot, double weight);
    }

    /**
     * An open-addressed table: keys at even places, the value of each behind it, so that memory is gone to once. An empty
     * place has value 0, a single slot s is s + 1, list l is -(l + 1).
     */
    private final class Part {

        private int[] table = new int[32];
        private int used;
        private final List<int[]> lists = new ArrayList<>();
        private final List<Integer> freeLists = new ArrayList<>();

        /** The place of a key, or the empty place for it. */
        private int find(int key) {
            int mask = table.length - 1;
            int at = home(key);
            while (table[at + 1] != 0 && table[at] != key) {
                at = (at + 2) & mask;
            }
            return at;
        }

        private int home(int key) {
            return (((key * 0x9e3779b1) >>> 5) << 1) & (table.length - 1);
        }

        void add(int key, int slot) {
            int at = find(key);
            int value = table[at + 1];
            if (value == 0) {
                table[at] = key;
                table[at + 1] = slot + 1;
                used++;
                if (used * 20L > table.length * 7L) {
                    grow();
                }
            } else if (value > 0) {
                if (value - 1 != slot) {
                    table[at + 1] = -(newList(value - 1, slot) + 1);
                }
            } else {
                int list = -value - 1;
                lists.set(list, insert(lists.get(list), slot));
            }
        }

        private int newList(int one, int other) {
            int[] list = byAge.applyAsInt(one, other) <= 0 ? new int[] {2, one, other} : new int[] {2, other, one};
            if (freeLists.isEmpty()) {
                lists.add(list);
                return lists.size() - 1;
            }
            int free = freeLists.remove(freeLists.size() - 1);
            lists.set(free, list);
            return free;
        }

        /** Lists start with their size, negative when hot, then slots from the oldest to the newest. */
        private int[] insert(int[] list, int slot) {
            int size = Math.abs(list[0]);
            int at = size;
            while (at > 0 && byAge.applyAsInt(list[at], slot) > 0) {
                at--;
            }
            if (at > 0 && list[at] == slot) {
                return list;
            }
            if (size == NEWEST) {
                if (list[0] > 0) {
                    list[0] = -size;
                }
                if (at > 0) {
                    System.arraycopy(list, 2, list, 1, at - 1);
                    list[at] = slot;
                }
                return list;
            }
            int[] room = size + 1 < list.length ? list : Arrays.copyOf(list, Math.min(NEWEST + 1, list.length * 2));
            System.arraycopy(room, at + 1, room, at + 2, size - at);
            room[at + 1] = slot;
            room[0] = list[0] < 0 ? -(size + 1) : size + 1;
            return room;
        }

        void remove(int key, int slot) {
            int at = find(key);
            int value = table[at + 1];
            if (value == slot + 1) {
                free(at);
            } else if (value < 0) {
                int index = -value - 1;
                int[] list = lists.get(index);
                int size = Math.abs(list[0]);
                for (int i = 1; i <= size; i++) {
                    if (list[i] == slot) {
                        System.arraycopy(list, i + 1, list, i, size - i);
                        list[0] = list[0] < 0 ? -(size - 1) : size - 1;
                        break;
                    }
                }
                if (list[0] == 0) {
                    lists.set(index, new int[1]);
                    freeLists.add(index);
                    free(at);
                }
            }
        }

        private void free(int from) {
            int mask = table.length - 1;
            int hole = from;
            int at = (hole + 2) & mask;
            while (table[at + 1] != 0) {
                int home = home(table[at]);
                if (((at - home) & mask) >= ((at - hole) & mask)) {
                    table[hole] = table[at];
                    table[hole + 1] = table[at + 1];
                    hole = at;
                }
                at = (at + 2) & mask;
            }
            table[hole + 1] = 0;
            used--;
        }

        void vote(int key, Poll poll) {
            int value = table[find(key) + 1];
            if (value > 0) {
                poll.vote(value - 1, 1);
            } else if (value < 0) {
                int[] list = lists.get(-value - 1);
                int size = Math.abs(list[0]);
                boolean hot = list[0] < 0;
                double weight = hot ? Candidates.HOT_VOTE : 1;
                for (int i = hot ? Math.max(1, size - VOTING_OF_HOT + 1) : 1; i <= size; i++) {
                    poll.vote(list[i], weight);
                }
            }
        }

        private void grow() {
            int[] old = table;
            table = new int[old.length * 2];
            for (int i = 0; i < old.length; i += 2) {
                if (old[i + 1] != 0) {
                    int at = find(old[i]);
                    table[at] = old[i];
                    table[at + 1] = old[i + 1];
                }
            }
        }
    }
}
