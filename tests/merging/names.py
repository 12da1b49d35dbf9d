# SPDX-License-Identifier: MIT
"""Made-up persons whose names stand in five languages, as each writes them."""

# en | ru | kk | uz-Cyrl | uz-Latn; "/" separates spellings that one language has for a name
GIVEN = """
Alexander/Aleksandr | Александр | Александр | Александр | Aleksandr
Dmitry/Dmitri/Dmitriy | Дмитрий | Дмитрий | Дмитрий | Dmitriy
Sergei/Sergey | Сергей | Сергей | Сергей | Sergey
Yerlan/Erlan | Ерлан | Ерлан | Ерлан | Yerlan
Nurlan | Нурлан | Нұрлан | Нурлан | Nurlan
Bakhtiyor/Bakhtiyar | Бахтиёр/Бахтияр | Бақтияр | Бахтиёр | Baxtiyor
Shukhrat/Shuhrat | Шухрат | Шухрат | Шуҳрат | Shuhrat
Olimjon/Olimjan | Олимжон | Олимжон | Олимжон | Olimjon
Murat | Мурат | Мұрат | Мурат | Murat
Ahmet/Akhmet | Ахмет | Ахмет | Аҳмет | Ahmet
Kamol | Камол | Камол | Камол | Kamol
Rustam | Рустам | Рустам | Рустам | Rustam
Farkhod/Farhod | Фарход | Фарход | Фарҳод | Farhod
Andrei/Andrey | Андрей | Андрей | Андрей | Andrey
Viktor/Victor | Виктор | Виктор | Виктор | Viktor
Gulnara | Гульнара | Гүлнара | Гулнора | Gulnora
Elena/Yelena | Елена | Елена | Елена | Yelena
Saida | Саида | Саида | Саида | Saida
Madina | Мадина | Мадина | Мадина | Madina
Timur/Temur | Тимур | Тимур | Темур | Temur
Marat | Марат | Марат | Марат | Marat
Ilkhom/Ilhom | Илхом | Илхом | Илҳом | Ilhom
Zafar | Зафар | Зафар | Зафар | Zafar
Pavel | Павел | Павел | Павел | Pavel
"""
FAMILY = """
Karimov | Каримов | Каримов | Каримов | Karimov
Ibragimov/Ibrahimov | Ибрагимов | Ибрагимов | Иброҳимов | Ibrohimov
Nazarov | Назаров | Назаров | Назаров | Nazarov
Abdullaev/Abdullayev | Абдуллаев | Абдуллаев | Абдуллаев | Abdullayev
Rakhimov/Rahimov | Рахимов | Рахымов | Раҳимов | Rahimov
Yusupov | Юсупов | Жүсіпов | Юсупов | Yusupov
Zhumagulov/Jumagulov | Жумагулов | Жұмағұлов | Жумагулов | Jumagulov
Tursunov | Турсунов | Тұрсынов | Турсунов | Tursunov
Sokolov | Соколов | Соколов | Соколов | Sokolov
Vinogradov | Виноградов | Виноградов | Виноградов | Vinogradov
Tikhonov/Tihonov | Тихонов | Тихонов | Тихонов | Tixonov
Shcherbakov | Щербаков | Щербаков | Шчербаков | Shcherbakov
Kovalchuk | Ковальчук | Ковальчук | Ковалчук | Kovalchuk
Fedorov/Fyodorov | Федоров/Фёдоров | Федоров | Фёдоров | Fyodorov
Omarov | Омаров | Омаров | Омаров | Omarov
Baimukhamedov | Баймухамедов | Баймұхамедов | Баймуҳамедов | Baymuhamedov
Sultanbekov | Султанбеков | Сұлтанбеков | Султонбеков | Sultonbekov
Mirzaev/Mirzayev | Мирзаев | Мырзаев | Мирзаев | Mirzayev
Kholmatov | Холматов | Холматов | Холматов | Xolmatov
Suleimenov/Suleymenov | Сулейменов | Сүлейменов | Сулейменов | Suleymenov
Zakharov | Захаров | Захаров | Захаров | Zaxarov
Petrosyan | Петросян | Петросян | Петросян | Petrosyan
Gasanov/Hasanov | Гасанов | Гасанов | Ҳасанов | Hasanov
Orlov | Орлов | Орлов | Орлов | Orlov
Khamidov/Hamidov | Хамидов | Хамидов | Ҳамидов | Hamidov
Belousov | Белоусов | Белоусов | Белоусов | Belousov
Tleulesov | Тлеулесов | Тілеулесов | Тлеулесов | Tleulesov
Ergashev | Эргашев | Ергашев | Эргашев | Ergashev
Lomidze | Ломидзе | Ломидзе | Ломидзе | Lomidze
Akhmetov/Ahmetov | Ахметов | Ахметов | Аҳметов | Ahmetov
"""
LANGUAGES = ("en", "ru", "kk", "uz-Cyrl", "uz-Latn")


def table(text):
    return [[cell.strip().split("/") for cell in line.split("|")] for line in text.strip().splitlines()]


def persons(draw, count):
    """Distinct persons, each as its spellings by language."""
    pairs = [(given, family) for given in table(GIVEN) for family in table(FAMILY)]
    return [{language: [f"{first} {last}" for first in given[at] for last in family[at]] for at, language in enumerate(LANGUAGES)}
            for given, family in draw.sample(pairs, count)]
