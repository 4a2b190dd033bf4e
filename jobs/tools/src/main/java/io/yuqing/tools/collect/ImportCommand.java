/*
 * SPDX-License-Identifier: Apache-2.0
 * SPDX-FileCopyrightText: the yuqing authors
 */
package io.yuqing.tools.collect;

import io.yuqing.connector.collect.CollectedItem;
import io.yuqing.connector.collect.UnreadableFileException;
import io.yuqing.connector.collect.adapters.Adapters;
import io.yuqing.connector.collect.table.ColumnMap;
import io.yuqing.intake.read.FileReport;
import io.yuqing.intake.read.ItemFile;
import io.yuqing.intake.read.Outcome;
import io.yuqing.intake.read.PassingFile;
import io.yuqing.intake.read.Refusal;
import io.yuqing.intake.read.Setting;
import io.yuqing.intake.send.Batch;
import io.yuqing.intake.send.ItemProducer;
import io.yuqing.intake.send.RefusedFile;
import io.yuqing.intake.send.Written;
import io.yuqing.tools.common.ExitCode;
import io.yuqing.tools.common.JsonOption;
import io.yuqing.tools.common.Terminal;
import io.yuqing.tools.common.TimeValue;
import io.yuqing.tools.common.ToolException;
import io.yuqing.tools.common.file.FileFault;
import io.yuqing.tools.common.server.ConfigOptions;
import io.yuqing.tools.common.server.KafkaOptions;
import io.yuqing.tools.common.server.ToolServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import FILE|FOLDER…}: posts and comments of files into Kafka. */
@Command(
        name = "import",
        description = "导入表格（CSV、Excel）和采集工具的文件中的帖文和评论；先用 --dry-run 试读。",
        exitCodeList = {"0:全部可导入或已导入", "1:有条目被退回", "2:文件无法读取，或 Kafka 没有回答"})
public final class ImportCommand implements Callable<Integer> {
    /** Stands for what comes by a pipe. */
    private static final Path INPUT = Path.of("-");

    private static final Path INPUT_SHOWN = Path.of("stdin");

    private static final Outcome NOTHING =
            new Outcome() {
                @Override
                public void accepted(CollectedItem item) {
                    // Counted by the report.
                }

                @Override
                public void refused(Refusal refusal) {
                    // Counted by the report.
                }
            };

    private final Terminal terminal;
    private final Set<Path> refusedFiles = new HashSet<>();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "文件，或其中有这些文件的文件夹：csv、xls、xlsx、json、jsonl；- 表示标准输入。")
    private List<Path> words;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "格式：table、canonical、mediacrawler、weibo-crawler、weibo-search、weibospider、gne、stonedt；默认自动识别。")
    private String as = "";

    @Option(names = "--map", paramLabel = "FILE", description = "表格的列名对应文件，写法见 deploy/maps/ 中的样例。")
    private Path map;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = TimeValue.class,
            description = "只要此时以后发布的条目。")
    private Instant since;

    @Option(
            names = "--rejected",
            paramLabel = "DIR",
            description = "退回的条目写到哪个文件夹，默认为文件旁边的 rejected。")
    private Path rejected;

    @Mixin private SourceOptions source;
    @Mixin private KafkaOptions kafka;
    @Mixin private ConfigOptions config;
    @Mixin private JsonOption json;

    public ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ToolServers servers = ToolServers.of(terminal, config);
        if (!source.isDryRun()) {
            servers.kafka(kafka).requireListener();
        }
        ColumnMap columns = map == null ? ColumnMap.NONE : MapFile.read(map);
        Setting setting =
                source.setting(servers, terminal.clock().instant(), adapter(), columns, since);
        if (isOfInput()) {
            return takeInput(servers, setting);
        }
        int code = ExitCode.YES;
        for (Path file : FileList.of(words)) {
            code = Math.max(code, take(servers, file, setting));
        }
        return code;
    }

    private boolean isOfInput() {
        return words.equals(List.of(INPUT));
    }

    /** What comes by a pipe is read twice too, and so is a file for that long. */
    private int takeInput(ToolServers servers, Setting setting) {
        try (PassingFile input = PassingFile.of(terminal.bytes(), setting.now())) {
            return take(servers, input.path(), setting);
        } catch (IOException e) {
            throw new ToolException("标准输入无法读取或无处暂存（" + e.getMessage() + "）；请核对管道前面的命令和临时目录的空间。", e);
        }
    }

    /** By what people know it. */
    private Path shown(Path file) {
        return isOfInput() ? INPUT_SHOWN : file;
    }

    /** A file that cannot be read keeps no other from being imported. */
    private int take(ToolServers servers, Path file, Setting setting) {
        FileReport report;
        try {
            // The whole of a file is known to be readable before any of it is sent.
            report = read(file, setting, NOTHING);
        } catch (ToolException e) {
            terminal.err().println("yuqing: " + e.getMessage());
            return ExitCode.COULD_NOT_ASK;
        }
        if (source.isDryRun()) {
            say(report, setting, null);
        } else {
            send(servers, file, setting);
        }
        return ExitCode.of(report.refused() == 0);
    }

    private String adapter() {
        String name = as.strip();
        if (!name.isEmpty() && !Adapters.names().contains(name)) {
            throw new ToolException(
                    "没有名为 '%s' 的格式；请用以下之一：%s。".formatted(name, String.join("、", Adapters.names())));
        }
        return name;
    }

    private void send(ToolServers servers, Path file, Setting setting) {
        RefusedFile refused = new RefusedFile();
        Batch batch = Batch.ofFile(terminal.clock().instant());
        AtomicReference<FileReport> report = new AtomicReference<>();
        Written written =
                ItemSending.send(
                        servers,
                        kafka,
                        producer ->
                                report.set(
                                        read(file, setting, new Taken(producer, batch, refused))));
        Path back = write(refused, refusedFile(shown(file)));
        say(report.get(), setting, new Sent(batch.name(), written, back));
    }

    private FileReport read(Path file, Setting setting, Outcome outcome) {
        try {
            return ItemFile.read(file, shown(file), setting, outcome);
        } catch (UnreadableFileException e) {
            throw new ToolException(shown(file) + "：" + e.getMessage() + "。", e);
        } catch (IOException e) {
            throw FileFault.of(file, e);
        }
    }

    private static Path write(RefusedFile refused, Path file) {
        try {
            return refused.write(file);
        } catch (IOException e) {
            throw new ToolException(
                    "退回的条目无法写入 " + file + "（" + e.getMessage() + "）；请用 --rejected 指定别的文件夹。", e);
        }
    }

    /** What the job will take goes to Kafka, the rest into a file. */
    private record Taken(ItemProducer producer, Batch batch, RefusedFile file) implements Outcome {
        @Override
        public void accepted(CollectedItem item) {
            producer.send(batch.with(item));
        }

        @Override
        public void refused(Refusal refusal) {
            file.add(refusal);
        }
    }

    /**
     * Files of different folders may have one name, and must not write over each other, nor over a
     * table of somebody else.
     */
    private Path refusedFile(Path file) {
        Path folder =
                rejected == null
                        ? file.toAbsolutePath().resolveSibling(FileList.REFUSED_FOLDER)
                        : rejected;
        String name = RefusedFile.nameFor(file.getFileName().toString());
        int ending = name.lastIndexOf('.');
        Path own = folder.resolve(name);
        for (int i = 2; !mayBeWritten(own); i++) {
            own = folder.resolve(name.substring(0, ending) + "-" + i + name.substring(ending));
        }
        return own;
    }

    private boolean mayBeWritten(Path own) {
        try {
            return (!Files.exists(own) || RefusedFile.isOne(own)) && refusedFiles.add(own);
        } catch (IOException e) {
            throw FileFault.of(own, e);
        }
    }

    /**
     * @param sent null if nothing was to be sent
     */
    private void say(FileReport report, Setting setting, Sent sent) {
        if (json.isOn()) {
            terminal.out().println(ImportJson.of(report, sent));
        } else if (sent == null) {
            terminal.out().print(ImportText.beforehand(report, setting.retention()));
        } else {
            terminal.out().print(ImportText.receipt(report, setting.retention(), sent));
        }
    }
}
