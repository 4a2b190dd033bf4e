/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.cases.link;

import io.yuqing.control.cases.CaseStand;
import io.yuqing.control.cases.CaseTopics;
import io.yuqing.domain.cases.link.CaseToken;
import io.yuqing.domain.cases.link.LinkKeys;
import io.yuqing.domain.cases.record.CaseRecord;
import io.yuqing.jobs.config.JobOptions;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.server.KafkaServer;
import io.yuqing.tools.common.server.ToolServers;
import io.yuqing.tools.stack.LinkKeyInFolder;
import io.yuqing.wire.cases.LinkKeyFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case link CASE UNIT}: for whoever reads it out or sends it by hand. */
@Command(
        name = "link",
        description = {
            "显示一个单位办理一个事项的链接，用于当面、电话或另行发送；通知里的链接由通知作业签发，不必用本命令。",
            "链接在事项最后一步之后 7 天失效；停用用 case revoke-links。"
        },
        exitCodeList = {"0:已显示", "2:没有这个事项，缺密钥或地址，或 Kafka 没有回答"})
final class LinkCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "CASE", description = "事项编号，或其开头几位。")
    private String caseId;

    @Parameters(index = "1", paramLabel = "UNIT", description = "事项单位名录里的名称，如 水务局。")
    private String unit;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "单位打开网关的地址，如 https://yq.example.gov.cn；默认为 link.url，没有则为本机的网关。")
    private String url;

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "密钥文件；默认为 link.key-file，没有则为数据目录里的。")
    private Path keyFile;

    @Mixin private LinkOptions options;

    LinkCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = UnitDesk.unit(unit);
        ToolServers servers = ToolServers.of(terminal, options.config);
        LinkKeys keys = keys(servers);
        String address = address(servers);
        CaseRecord record = record(servers);
        CaseToken token = CaseToken.ofCase(record.caseId, name, terminal.clock().millis());
        terminal.out().println(address + "/c/" + keys.sign(token));
        if (record.part(name) == null) {
            terminal.err().println("yuqing: " + name + "目前不是本事项的承办单位，用链接只能查看。");
        }
        return ExitCode.YES;
    }

    private LinkKeys keys(ToolServers servers) {
        String named = servers.get(JobOptions.LINK_KEY_FILE);
        Path usual = named == null ? servers.data().resolve(LinkKeyInFolder.NAME) : Path.of(named);
        Path file = keyFile == null ? usual : keyFile;
        try {
            return LinkKeyFile.read(file, "--key-file");
        } catch (IllegalArgumentException e) {
            throw new ToolException(
                    "密钥文件 %s 不存在或不能使用；请用 --key-file 指明，或用 ./yuqing case link-key 生成。"
                            .formatted(file),
                    e);
        }
    }

    private String address(ToolServers servers) {
        String configured = url == null ? servers.get(JobOptions.LINK_URL) : url;
        String address =
                configured == null
                        ? servers.running().map(running -> running.gateway()).orElse(null)
                        : configured;
        if (address == null || !address.matches("https?://[^\\s/?#]+/?")) {
            throw new ToolException(
                    "不知道单位打开网关的地址；请用 --public-url 指明，如 --public-url https://yq.example.gov.cn。");
        }
        return address.replaceFirst("/$", "");
    }

    private CaseRecord record(ToolServers servers) {
        KafkaServer kafka = servers.kafka(options.kafka);
        kafka.requireAnswer(PATIENCE);
        CaseTopics topics =
                new CaseTopics(
                        servers.get(JobOptions.KAFKA_TOPIC_CASE_ACTIONS),
                        servers.get(JobOptions.KAFKA_TOPIC_CASE_TEXTS),
                        servers.get(JobOptions.KAFKA_TOPIC_CASE_EVENTS),
                        servers.get(JobOptions.KAFKA_TOPIC_CASES));
        try (CaseStand stand = CaseStand.open(kafka.client(), topics, null)) {
            if (!stand.awaitReady(PATIENCE)) {
                String trouble = stand.trouble();
                throw new ToolException(trouble == null ? "事项没有读完；请稍后再试。" : trouble);
            }
            return stand.find(caseId)
                    .orElseThrow(
                            () ->
                                    new ToolException(
                                            "没有事项 %s，或有几个事项以它开头；现有的事项见 ./yuqing case list。"
                                                    .formatted(caseId)));
        }
    }
}
