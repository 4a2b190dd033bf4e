/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.jobs.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yuqing.domain.bytes.VarInput;
import io.yuqing.domain.bytes.VarOutput;
import io.yuqing.domain.count.Attitude;
import io.yuqing.domain.count.ItemKind;
import io.yuqing.nlp.category.Category;
import io.yuqing.wire.item.Channels;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ItemPackerTest {
    private static final ItemPacker PACKER = new ItemPacker();

    /** As format 1 was written first; what is in a savepoint must be read for ever. */
    private static final String STORED =
            "01690a706f73747303810110776569626f2f70310a776569626f0b020090b907"
                    + "a01f00cf0f8db907000005505c6c343068747470733a2f2f776569626f2e696e"
                    + "76616c69642f70310757ce51739547fffffffed804000000d804da040105505c"
                    + "6c34053f00000013010000000000010a776174657200000000000000000abc02"
                    + "0102047631";

    @Test
    void everyFieldComesBack() throws Exception {
        Item item = full(1);
        assertSame(item, there(item));
    }

    @Test
    void everyFieldIsCopied() throws Exception {
        Item item = full(2);
        assertThat(PACKER.copy(item)).isNotSameAs(item);
        assertSame(item, PACKER.copy(item));
    }

    @Test
    void anEmptyItemComesBack() throws Exception {
        Item item = new Item();
        assertSame(item, there(item));
        assertThat(bytes(item)).hasSizeLessThan(70);
    }

    @Test
    void whateverIsInAFieldComesBack() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Item item = full(random.nextInt());
            for (Field field : Item.class.getFields()) {
                if (random.nextBoolean()) {
                    field.set(item, field.get(new Item()));
                } else if (field.getType() == long.class) {
                    field.setLong(item, random.nextLong() >> random.nextInt(64));
                } else if (field.getType() == String.class) {
                    field.set(item, text(random));
                }
            }
            if (!item.hasEngagement) {
                item.likes = item.comments = item.reposts = item.views = 0;
            }
            assertSame(item, there(item));
        }
    }

    @Test
    void whatFollowsFromAnotherFieldIsNotWritten() {
        Item item = full(3);
        item.rootId = item.id;
        item.parentId = item.id;
        item.countedRegion = item.region;
        item.clusterId = String.format("%016x", item.textKey);
        Item other = full(3);
        assertThat(bytes(item).length)
                .isLessThanOrEqualTo(
                        bytes(other).length
                                - other.rootId.length()
                                - other.parentId.length()
                                - other.countedRegion.length()
                                - other.clusterId.length());
    }

    @Test
    void theWordsOfTheClosedListsAreOneByte() {
        Channels.all().forEach(ItemPackerTest::assertOneByte);
        for (ItemKind kind : ItemKind.values()) {
            assertOneByte(kind.code());
        }
        for (Attitude attitude : Attitude.values()) {
            assertOneByte(attitude.name().toLowerCase(Locale.ROOT));
        }
        for (Category category : Category.values()) {
            assertOneByte(category.name().toLowerCase(Locale.ROOT));
        }
        assertOneByte("");
    }

    @Test
    void aStoredItemIsRead() throws Exception {
        assertSame(stored(), PACKER.read(new VarInput(HexFormat.of().parseHex(STORED))));
        assertThat(HexFormat.of().formatHex(bytes(stored()))).isEqualTo("02" + STORED.substring(2));
    }

    /** The name of a batch costs its characters, and nothing where there is none. */
    @Test
    void aBatchIsWrittenOnlyWhereThereIsOne() throws Exception {
        Item item = stored();
        int without = bytes(item).length;
        item.batch = "fmkq3v0s1x7p2a";
        assertThat(bytes(item)).hasSize(without + 2 + item.batch.length());
        assertSame(item, there(item));
    }

    @Test
    void wordsOfPicturesAreWrittenOnlyWhereThereAreSome() throws Exception {
        Item item = stored();
        int without = bytes(item).length;
        item.mediaText = "停水通知";
        assertThat(bytes(item)).hasSize(without + 2 + 2 * item.mediaText.length());
        assertSame(item, there(item));
    }

    private static Item stored() {
        Item item = new Item();
        item.sourceTopic = "posts";
        item.sourcePartition = 3;
        item.sourceOffset = 129;
        item.sourceMinute = 60_000;
        item.id = "weibo/p1";
        item.platform = "weibo";
        item.channel = "microblog";
        item.kind = "original";
        item.rootId = item.id;
        item.publishedAt = 61_000;
        item.collectedAt = 63_000;
        item.eventAt = 61_000;
        item.partitionTime = 1;
        item.text = "停水";
        item.url = "https://weibo.invalid/p1";
        item.region = "城关镇";
        item.countedRegion = item.region;
        item.voice = -2;
        item.hasEngagement = true;
        item.likes = 300;
        item.engagementRise = 300;
        item.keywords = List.of("停水");
        item.sentiment = "negative";
        item.sentimentScore = 0.5f;
        item.category = "public_concern";
        item.topics = List.of("water");
        item.textKey = 0xABCL;
        item.fingerprint = new byte[] {1, 2};
        item.clusterId = "0000000000000abc";
        item.analysisVersion = "v1";
        item.version = 301;
        return item;
    }

    @Test
    void anotherFormatIsRefusedInASentence() {
        byte[] bytes = bytes(full(5));
        bytes[0] = 9;
        assertThatThrownBy(() -> PACKER.read(new VarInput(bytes)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("format 9")
                .hasMessageContaining("restore with the version that wrote the savepoint");
    }

    private static void assertOneByte(String word) {
        VarOutput out = new VarOutput();
        KnownWords.write(word, out);
        assertThat(out.length()).as(word).isEqualTo(1);
        assertThat(KnownWords.read(new VarInput(out.toByteArray()))).isEqualTo(word);
    }

    private static byte[] bytes(Item item) {
        VarOutput out = new VarOutput();
        PACKER.write(item, out);
        return out.toByteArray();
    }

    private static Item there(Item item) {
        return PACKER.read(new VarInput(bytes(item)));
    }

    /** Each field holds something of its own. */
    private static Item full(int seed) throws AssertionError {
        Item item = new Item();
        int number = seed;
        for (Field field : sorted()) {
            number++;
            try {
                field.set(item, value(field.getType(), number, field.getName()));
            } catch (IllegalAccessException e) {
                throw new AssertionError(e);
            }
        }
        return item;
    }

    private static Field[] sorted() {
        Field[] fields = Item.class.getFields();
        Arrays.sort(fields, (a, b) -> a.getName().compareTo(b.getName()));
        return fields;
    }

    private static Object value(Class<?> type, int number, String name) {
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class) {
            return number;
        }
        if (type == long.class) {
            return 1_000L * number;
        }
        if (type == float.class) {
            return number / 8f;
        }
        if (type == byte[].class) {
            return new byte[] {(byte) number, 0, -1};
        }
        if (type == List.class) {
            return List.of(name, "停水", "é" + number);
        }
        return name.equals("text") ? "停水了😀 h" + number : name + number;
    }

    /** Also what is no text: half of a pair. */
    private static String text(Random random) {
        String alphabet = "ab 停水é\uD83D\uDE00\u00FF\u0100";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static void assertSame(Item expected, Item actual) throws IllegalAccessException {
        for (Field field : Item.class.getFields()) {
            assertThat(field.get(actual)).as(field.getName()).isEqualTo(field.get(expected));
        }
    }
}
