<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CollectionChoice</name>
    <message numerus="yes">
        <source>Remove “{0}” with its %Ln sample(s)? This cannot be undone.</source>
        <translation>
            <numerusform>Remove “{0}” with its %Ln sample? This cannot be undone.</numerusform>
            <numerusform>Remove “{0}” with its %Ln samples? This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SampleFiles</name>
    <message numerus="yes">
        <source>Import the %Ln sample(s) in {0} into “{1}”?</source>
        <translation>
            <numerusform>Import the %Ln sample in {0} into “{1}”?</numerusform>
            <numerusform>Import the %Ln samples in {0} into “{1}”?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are in {0}.</source>
        <translation>
            <numerusform>%Ln sample is in {0}.</numerusform>
            <numerusform>%Ln samples are in {0}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) are new.</source>
        <translation>
            <numerusform>%Ln sample is new.</numerusform>
            <numerusform>%Ln samples are new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here already.</source>
        <translation>
            <numerusform>%Ln sample was here already.</numerusform>
            <numerusform>%Ln samples were here already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sample(s) were here with another label, which stays.</source>
        <translation>
            <numerusform>%Ln sample was here with another label, which stays.</numerusform>
            <numerusform>%Ln samples were here with another label, which stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln drawing(s) came with two different labels and were left out.</source>
        <translation>
            <numerusform>%Ln drawing came with two different labels and was left out.</numerusform>
            <numerusform>%Ln drawings came with two different labels and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) gave no sample.</source>
        <translation>
            <numerusform>%Ln file gave no sample.</numerusform>
            <numerusform>%Ln files gave no sample.</numerusform>
        </translation>
    </message>
</context>
</TS>
