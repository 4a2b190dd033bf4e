/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.acceptance.gateway;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Compares receipts with what was sent, and the tables with the receipts. */
final class GatewayCheck {
    private final int lines;
    private final List<Receipt> receipts;
    private final Connection tables;

    GatewayCheck(int lines, List<Receipt> receipts, Connection tables) {
        this.lines = lines;
        this.receipts = receipts;
        this.tables = tables;
    }

    List<GatewayFinding> findings() throws SQLException {
        long accepted = receipts.stream().mapToLong(Receipt::accepted).sum();
        long rejected = receipts.stream().mapToLong(receipt -> receipt.rejected().size()).sum();
        List<GatewayFinding> findings = new ArrayList<>();
        findings.add(
                GatewayFinding.equal(
                        "回执：收到的行", lines, receipts.stream().mapToLong(Receipt::received).sum()));
        findings.add(GatewayFinding.equal("回执：收下＋退回＝收到", lines, accepted + rejected));
        findings.add(rejectedLines());
        findings.add(items());
        findings.add(batches());
        findings.add(GatewayFinding.equal("台账：计入＝收下", accepted, ledger("counted")));
        findings.add(
                GatewayFinding.equal(
                        "台账：已读＝计入＋重复＋迟到＋死信",
                        ledger("read"),
                        ledger("counted + duplicate + late + rejected")));
        findings.add(
                GatewayFinding.equal(
                        "缺失的偏移量", 0, number("SELECT sum(abs(missing)) FROM v_ledger_partitions")));
        return findings;
    }

    /** The broken lines are refused, by their numbers, and no others. */
    private GatewayFinding rejectedLines() {
        BitSet found = new BitSet();
        receipts.forEach(receipt -> receipt.rejected().forEach(found::set));
        return compare("回执：退回的行", SentLines::isBad, found, 0);
    }

    /** Every line that was accepted is an item, once. */
    private GatewayFinding items() throws SQLException {
        BitSet found = new BitSet();
        long twice = 0;
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery("SELECT item_id FROM v_items")) {
            while (rows.next()) {
                int number = SentLines.number(rows.getString(1));
                twice += found.get(number) ? 1 : 0;
                found.set(number);
            }
        }
        return compare("条目表：收下的行各有一条", number -> !SentLines.isBad(number), found, twice);
    }

    /**
     * The ledger says of each batch what its receipt said: nothing of it is on its way any more.
     */
    private GatewayFinding batches() throws SQLException {
        Map<String, Receipt> open = new HashMap<>();
        receipts.forEach(receipt -> open.put(receipt.batch(), receipt));
        try (Statement statement = tables.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT batch, read, counted + duplicate, rejected FROM v_batches")) {
            while (rows.next()) {
                Receipt receipt = open.get(rows.getString(1));
                // A batch that was sent again has another name; of the first nobody has a receipt.
                if (receipt != null
                        && rows.getLong(2) == receipt.received()
                        && rows.getLong(3) == receipt.accepted()
                        && rows.getLong(4) == receipt.rejected().size()) {
                    open.remove(receipt.batch());
                }
            }
        }
        return new GatewayFinding(
                "各批的台账与回执相同", receipts.size(), receipts.size() - open.size(), open.size());
    }

    private GatewayFinding compare(
            String what, IntPredicate wanted, BitSet found, long otherwiseDiffering) {
        BitSet expected = new BitSet();
        IntStream.range(0, lines).filter(wanted).forEach(expected::set);
        BitSet differing = (BitSet) expected.clone();
        differing.xor(found);
        return new GatewayFinding(
                what,
                expected.cardinality(),
                found.cardinality(),
                differing.cardinality() + otherwiseDiffering);
    }

    private long ledger(String sum) throws SQLException {
        return number("SELECT sum(" + sum + ") FROM v_ledger");
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = tables.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
